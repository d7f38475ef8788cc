using System.Text.RegularExpressions;
using Xunit;

namespace IopPortal.Architecture;

/// <summary>Proves that a planted use is seen wherever it hides; otherwise a green dependency test would say nothing.</summary>
public sealed class NamespaceUsesTests
{
    private static readonly NamespaceUses Uses = NamespaceUses.Of(typeof(NamespaceUsesTests).Assembly);

    private static readonly string Sample = typeof(PlantedUses).FullName!;

    [Theory]
    [InlineData("System.Text.StringBuilder")] // a local in an asynchronous method
    [InlineData("System.Net.Http.HttpMethod")] // a static call in a lambda
    [InlineData("System.Globalization.CultureInfo")] // a type argument
    [InlineData("System.Diagnostics.Stopwatch")] // a parameter
    [InlineData("System.Xml.XmlException")] // a catch clause
    [InlineData("System.ObsoleteAttribute")] // an attribute
    public void Of_UseHiddenInAType_IsSeen(string used) => Assert.Contains(used, Uses.ByType[Sample]);

    [Fact]
    public void Violations_BannedNamespace_NamesUserAndUsed()
    {
        var violations = Uses.Violations(Sample, ["System.Net"], (_, _) => false);

        Assert.Contains($"{Sample} uses System.Net.Http.HttpMethod", violations);
    }

    [Fact]
    public void Violations_ExemptUse_IsLeftOut() => Assert.Empty(Uses.Violations(Sample, ["System.Net"], (_, used) => used.StartsWith("System.Net.", StringComparison.Ordinal)));

    [Fact]
    public void Violations_NamespaceThatOnlyBeginsAlike_IsNotMeant() => Assert.Empty(Uses.Violations(Sample, ["System.Ne"], (_, _) => false));

    [Fact]
    public void Of_UnusedType_IsNotSeen() => Assert.DoesNotContain(typeof(Regex).FullName!, Uses.ByType[Sample]);
}
