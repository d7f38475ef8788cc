using IopPortal.Domain;
using Xunit;

namespace IopPortal.Architecture;

/// <summary>The arrows between the folders, read from the compiled code.</summary>
public sealed class DependencyTests
{
    private static readonly NamespaceUses Uses = NamespaceUses.Of(typeof(Refusal).Assembly);

    [Theory]
    [InlineData("IopPortal.Domain", "IopPortal.Data", "IopPortal.Security", "IopPortal.Features", "IopPortal.Components", "IopPortal.Endpoints", "IopPortal.Hosting", "Microsoft.", "System.Net", "System.Data", "System.IO", "Radzen")]
    [InlineData("IopPortal.Data", "IopPortal.Security", "IopPortal.Features", "IopPortal.Components", "IopPortal.Endpoints", "IopPortal.Hosting", "Radzen")]
    [InlineData("IopPortal.Features", "IopPortal.Components", "IopPortal.Endpoints", "IopPortal.Hosting", "Microsoft.AspNetCore.Components", "Radzen")]
    [InlineData("IopPortal.Components", "IopPortal.Data", "IopPortal.Endpoints", "IopPortal.Hosting", "Microsoft.EntityFrameworkCore")]
    [InlineData("IopPortal.Endpoints", "IopPortal.Data", "IopPortal.Components", "IopPortal.Hosting", "Microsoft.EntityFrameworkCore", "Radzen")]
    [InlineData("IopPortal.Security", "IopPortal.Data", "IopPortal.Features", "IopPortal.Components", "IopPortal.Endpoints", "IopPortal.Hosting", "Radzen")]
    public void Namespace_UsesOnlyWhatItMay(string folder, params string[] banned) =>
        Assert.Empty(Uses.Violations(folder, banned, IsExempt));

    [Fact]
    public void TimeZones_AreResolvedInOnePlace() =>
        Assert.Empty(Uses.Violations("IopPortal", ["NodaTime"], (user, _) => NamespaceUses.Within(user, "IopPortal.Domain.Time")));

    /// <summary>The account pages need the user store of the framework, whose user type stands in Data.</summary>
    private static bool IsExempt(string user, string used) =>
        NamespaceUses.Within(user, "IopPortal.Components.Account") && NamespaceUses.Within(used, "IopPortal.Data.Identity");
}
