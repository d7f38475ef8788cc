using System.Text.RegularExpressions;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Architecture;

/// <summary>Looks through the sources for ways of writing that have hurt before.</summary>
public sealed class BannedCodeTests
{
    private static readonly string[] Code = [".cs", ".razor"];
    private static readonly string[] Markup = [".razor"];
    private static readonly string[] Portal = ["IopPortal/"];
    private static readonly string[] Tests = ["IopPortal.Tests/"];
    private static readonly string[] Everywhere = [.. Portal, .. Tests];
    private static readonly string[] Queries = ["IopPortal/Features/", "IopPortal/Data/"];

    private static readonly string Self = "IopPortal.Tests/Architecture/BannedCodeTests.cs"; // Its samples are what the rules look for.

    private static readonly BannedCode[] Rules =
    [
        new("machine clock", new(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|TimeProvider\.System\.GetUtcNow"), Code, Everywhere, Self),
        new("zone of the whole process", new(@"\bTimeZoneInfo\.(Local|ClearCachedData)\b|\bGetLocalNow\b|\.ToLocalTime\("), Code, Portal),
        new("predictable randomness", new(@"new Random\(\)|Random\.Shared"), Code, Portal),
        new("raw markup", new(@"\bMarkupString\b|\bAddMarkupContent\b|\binnerHTML\b"), [.. Code, ".js"], Portal),
        new("style attribute", new(@"\s[Ss]tyle\s*=\s*[""@']|<style\b"), Markup, Portal),
        new("inline script", new(@"<script\b(?![^>]*\bsrc=)[^>]*>"), Markup, Portal),
        new("inline event handler", new(@"(?<=\s)on[a-z]+\s*=\s*[""']"), Markup, Portal),
        new("cascading value that is not fixed", new(@"<CascadingValue\b(?![^>]*\bIsFixed\b)[^>]*>"), Markup, Portal),
        new("paging by counting rows", new(@"\.Skip\((?!\d+\))[^)]*\)|\bOFFSET\b"), [".cs"], Queries),
        new("catching everything and carrying on", new(@"catch(\s*\(\s*(System\.)?Exception\b[^)]*\))?(\s*when\s*\([^{]*\))?\s*\{(?![^}]*(\bthrow\b|DispatchExceptionAsync))[^}]*\}"), Code, Portal, "IopPortal/Program.cs"), // It ends there, with a sentence.
        new("region", new(@"^\s*#(end)?region\b.*", RegexOptions.Multiline), [".cs"], Everywhere),
        new("note to self", new(@"\b(TODO|FIXME|HACK|XXX)\b"), [.. Code, ".css", ".js"], Everywhere, Self),
        new("commented-out code", new(@"^\s*//(?!/).*[;{}]\s*$", RegexOptions.Multiline), [".cs"], Everywhere, Self),
        new("sleep", new(@"\bThread\.Sleep\b|\bTask\.Delay\(|\bWaitForTimeoutAsync\b|NetworkIdle"), [".cs"], Tests, Self),
        new("skipped test", new(@"\bSkip(Unless|When|Type)?\s*=|\bAssert\.Skip"), [".cs"], Tests, Self),
    ];

    public static TheoryData<string> RuleNames => [.. Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Sources_All_AreFreeOf(string rule)
    {
        var files = Repository.Files("IopPortal", ".cs", ".razor", ".css", ".js").Concat(Repository.Files("IopPortal.Tests", ".cs"));

        Assert.Empty(files.SelectMany(Rules.Single(candidate => candidate.Name == rule).FindIn));
    }

    [Theory]
    [InlineData("machine clock", "A.cs", "var at = DateTime.UtcNow;")]
    [InlineData("zone of the whole process", "A.cs", "var zone = TimeZoneInfo.Local;")]
    [InlineData("predictable randomness", "A.cs", "var dice = new Random();")]
    [InlineData("raw markup", "A.razor", "@((MarkupString)text)")]
    [InlineData("style attribute", "A.razor", "<p style=\"color:red\">")]
    [InlineData("style attribute", "A.razor", "<RadzenButton Style=\"width:1px\" />")]
    [InlineData("inline script", "A.razor", "<script>go()</script>")]
    [InlineData("inline event handler", "A.razor", "<button onclick=\"go()\">")]
    [InlineData("cascading value that is not fixed", "A.razor", "<CascadingValue Value=\"this\">")]
    [InlineData("paging by counting rows", "Features/A.cs", "query.Skip(page * size).Take(size)")]
    [InlineData("catching everything and carrying on", "A.cs", "catch (Exception exception)\n{\n    log.Write(exception);\n}")]
    [InlineData("catching everything and carrying on", "A.cs", "catch { }")]
    [InlineData("region", "A.cs", "    #region Fields\n")]
    [InlineData("note to self", "A.cs", "// TODO later")]
    [InlineData("commented-out code", "A.cs", "    // var x = 1;\n")]
    public void Rule_PlantedViolation_IsFound(string rule, string file, string text) => Assert.NotEmpty(Find(rule, "IopPortal/" + file, text));

    [Theory]
    [InlineData("sleep", "await Task.Delay(100);")]
    [InlineData("skipped test", "[Fact(Skip = \"later\")]")]
    public void TestRule_PlantedViolation_IsFound(string rule, string text) => Assert.NotEmpty(Find(rule, "IopPortal.Tests/A.cs", text));

    [Theory]
    [InlineData("style attribute", "A.razor", "<RadzenButton ButtonStyle=\"ButtonStyle.Primary\" />")]
    [InlineData("inline script", "A.razor", "<script src=\"start.js\"></script>")]
    [InlineData("inline event handler", "A.razor", "<button @onclick=\"GoAsync\" OnChange=\"x\">")]
    [InlineData("cascading value that is not fixed", "A.razor", "<CascadingValue Value=\"this\" IsFixed=\"true\">")]
    [InlineData("catching everything and carrying on", "A.cs", "catch (Exception exception) when (exception is not OperationCanceledException)\n{\n    await DispatchExceptionAsync(exception);\n}")]
    [InlineData("catching everything and carrying on", "A.cs", "catch (SqliteException refused)\n{\n    return null;\n}")]
    [InlineData("commented-out code", "A.cs", "/// <summary>Says {what};</summary>\nvar x = 1; // Why.\n")]
    public void Rule_AllowedWriting_IsLeftAlone(string rule, string file, string text) => Assert.Empty(Find(rule, "IopPortal/" + file, text));

    private static IEnumerable<string> Find(string rule, string path, string text) => Rules.Single(candidate => candidate.Name == rule).FindIn(new(path, text));
}
