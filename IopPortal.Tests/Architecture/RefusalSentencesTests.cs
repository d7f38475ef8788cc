using System.Text.RegularExpressions;
using System.Xml.Linq;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Architecture;

/// <summary>Every refusal the portal can give has one sentence, and only one.</summary>
public sealed partial class RefusalSentencesTests
{
    private static readonly IReadOnlyList<string> Sentences =
    [
        .. XDocument.Load(Path.Combine(Repository.Root, "IopPortal", "Components", "Wording", "Refusals.resx"))
            .Descendants("data").Select(data => data.Attribute("name")!.Value),
    ];

    [Fact]
    public void Sentences_All_StandOnce() => Assert.Empty(Sentences.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Refusals_All_HaveASentence() =>
        Assert.Empty(from file in Repository.Files("IopPortal", ".cs", ".razor")
                     from code in CodesIn(file.Text)
                     where !Sentences.Contains(code)
                     select $"{file.Path}: {code}");

    [Fact]
    public void CodesIn_AnyWayOfWriting_FindsThem() =>
        Assert.Equal(["step-up", "week.days"], CodesIn("return new Refusal(\"step-up\"); yield return new(\"week.days\", 3); var group = new(\"Coping skills\");"));

    private static IEnumerable<string> CodesIn(string text) => Code().Matches(text).Select(match => match.Groups["code"].Value);

    [GeneratedRegex(@"new Refusal\(""(?<code>[a-z.-]+)""|new\(""(?<code>[a-z]+\.[a-z-]+)""")]
    private static partial Regex Code();
}
