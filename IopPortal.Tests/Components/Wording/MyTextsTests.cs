using System.Text.RegularExpressions;
using System.Xml.Linq;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Wording;

/// <summary>Whatever a client can read is there in both languages.</summary>
public sealed partial class MyTextsTests
{
    /// <summary>The same word in both.</summary>
    private static readonly string[] Alike = ["hours.plan"];

    private static readonly Dictionary<string, string> English = Read("MyTexts.resx");

    private static readonly Dictionary<string, string> Spanish = Read("MyTexts.es.resx");

    [Fact]
    public void Texts_Both_HaveTheSameNames() => Assert.Equal(English.Keys.Order(), Spanish.Keys.Order());

    [Fact]
    public void Texts_Both_HaveTheSamePlaceholders() => Assert.Empty(Different(English, Spanish));

    [Fact]
    public void Texts_Spanish_AreTranslated() => Assert.Equal(Alike, from text in English where Spanish[text.Key] == text.Value select text.Key);

    [Fact]
    public void Texts_Used_AreThere() =>
        Assert.Empty(from file in Repository.Files("IopPortal/Components", ".razor", ".cs")
                     from call in Use().Matches(file.Text)
                     from name in Name().Matches(call.Value)
                     where !English.ContainsKey(name.Groups["name"].Value)
                     select $"{file.Path}: {name.Groups["name"].Value}");

    [Fact]
    public void Refusals_Spanish_AreRefusalsWithTheSamePlaceholders()
    {
        var refusals = Read("Refusals.resx");
        var translated = Read("Refusals.es.resx");

        Assert.Empty(translated.Keys.Except(refusals.Keys));
        Assert.Empty(Different(refusals.Where(one => translated.ContainsKey(one.Key)).ToDictionary(), translated));
    }

    private static IEnumerable<string> Different(Dictionary<string, string> english, Dictionary<string, string> spanish) =>
        from text in english
        where !Placeholder().Matches(text.Value).Select(match => match.Value).Order().SequenceEqual(Placeholder().Matches(spanish[text.Key]).Select(match => match.Value).Order())
        select text.Key;

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Repository.Root, "IopPortal", "Components", "Wording", file))
            .Descendants("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Value);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b[Tt]ext\[(?:[^\[\]]|\[[^\]]*\])*\]")]
    private static partial Regex Use();

    [GeneratedRegex(@"(?<=[\[?:] ?)""(?<name>[a-z-]+(?:\.[a-z-]+)*)""")]
    private static partial Regex Name();
}
