using System.Text.RegularExpressions;
using System.Xml.Linq;
using IopPortal.Domain.Attendance;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Wording;

public sealed partial class TellTextsTests
{
    [Fact]
    public void Texts_EveryEnglishOne_HasASpanishOneWithTheSamePlaces()
    {
        var (english, spanish) = (Read("TellTexts.resx"), Read("TellTexts.es.resx"));

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), spanish.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(spanish[text.Key])));
    }

    [Fact]
    public void Texts_EveryReason_HasAButtonAndAWord()
    {
        var english = Read("TellTexts.resx");

        Assert.All(Enum.GetNames<AbsenceReason>(), reason => Assert.True(english.ContainsKey($"reason.{reason}") && english.ContainsKey($"because.{reason}"), reason));
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Repository.Root, "IopPortal", "Components", "Wording", file)).Root!.Elements("data")
            .ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
