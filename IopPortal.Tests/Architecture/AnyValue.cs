using IopPortal.Support;

namespace IopPortal.Architecture;

/// <summary>Makes some value of any type a command is built of, so that generated tests can call every use case.</summary>
internal static class AnyValue
{
    private static readonly Dictionary<Type, Func<object>> Plain = new()
    {
        [typeof(string)] = () => "x",
        [typeof(Guid)] = () => Guid.NewGuid(),
        [typeof(int)] = () => 1,
        [typeof(DateOnly)] = () => Sample.Tuesday,
        [typeof(TimeOnly)] = () => new TimeOnly(10, 0),
        [typeof(DateTimeOffset)] = () => TestClock.Monday,
        [typeof(byte[])] = () => new byte[] { 1 },
    };

    public static object? Of(Type type)
    {
        if (Plain.TryGetValue(type, out var make))
        {
            return make();
        }

        if (Nullable.GetUnderlyingType(type) is not null)
        {
            return null;
        }

        if (type.IsArray)
        {
            return Array.CreateInstance(type.GetElementType()!, 0);
        }

        if (type.IsInterface && type.IsGenericType)
        {
            return Empty(type);
        }

        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).FirstOrDefault();
        return type.IsValueType && constructor is null
            ? Activator.CreateInstance(type)
            : constructor?.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
    }

    /// <summary>An empty list or dictionary behind a read-only interface.</summary>
    private static object? Empty(Type type)
    {
        var arguments = type.GetGenericArguments();
        var concrete = arguments.Length == 2 ? typeof(Dictionary<,>) : type.Name.Contains("Set", StringComparison.Ordinal) ? typeof(HashSet<>) : typeof(List<>);
        return Activator.CreateInstance(concrete.MakeGenericType(arguments));
    }
}
