using IopPortal.Features.Scheduling.Groups;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Groups;

/// <summary>Who holds a place, from when to when; places are added, paused, moved and ended here.</summary>
public sealed partial class GroupMembers : ComponentBase
{
    private string? _said;
    private bool _adding;
    private Guid? _open;

    [Parameter, EditorRequired]
    public GroupView View { get; set; } = default!;

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private void ToggleAdding() => (_adding, _open) = (!_adding, null);

    /// <summary>One form at a time.</summary>
    private void Opened(Guid? membershipId) => (_adding, _open) = (_adding && membershipId is null, membershipId);

    private Task AddedAsync(string? said)
    {
        _adding = false;
        return SaidAsync(said);
    }

    private Task SaidAsync(string? said)
    {
        _said = said;
        return OnChanged.InvokeAsync();
    }
}
