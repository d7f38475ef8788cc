using IopPortal.Domain.Accounts;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>What the clinic is made of, one section at a time.</summary>
public sealed partial class SettingsPage(CurrentActor actors) : ComponentBase
{
    private static readonly (string Address, string Word, string Operation)[] AllSections =
    [
        ("places", "Locations and rooms", "SET-1"),
        ("programs", "Programs", "SET-1"),
        ("tracks", "Tracks", "SET-1"),
        ("payers", "Payers", "SET-1"),
        ("policies", "Attendance policies", "SET-1"),
        ("closures", "Closures", "SET-3"),
    ];

    private IReadOnlyList<PortalRole> _roles = [];

    [SupplyParameterFromQuery]
    private string? Section { get; set; }

    /// <summary>The sections a role may open; each asks the store again.</summary>
    private IReadOnlyList<(string Address, string Word, string Operation)> Sections => [.. AllSections.Where(section => OperationTable.Get(section.Operation).IsOpenTo(_roles))];

    private (string Address, string Word, string Operation) Current => Sections.FirstOrDefault(section => section.Address == Section, AllSections[0]);

    protected override async Task OnInitializedAsync() => _roles = await actors.RolesAsync();
}
