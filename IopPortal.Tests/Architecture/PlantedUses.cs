using System.Diagnostics;
using System.Globalization;
using System.Net.Http;
using System.Text;
using System.Xml;

namespace IopPortal.Architecture;

/// <summary>Uses one type in each place a use can hide. NamespaceUsesTests looks for them.</summary>
internal sealed class PlantedUses
{
    private readonly List<CultureInfo> _typeArgument = [];

    [Obsolete("An attribute.")]
    public int Count => _typeArgument.Count;

    public static void Parameter(Stopwatch watch) => watch.Reset();

    public static Func<object> Lambda() => () => HttpMethod.Get;

    public static async Task<int> LocalAsync()
    {
        var text = new StringBuilder();
        await Task.Yield();
        return text.Length;
    }

    public static bool Catch(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
