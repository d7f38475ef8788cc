using IopPortal.Components.Wording;
using IopPortal.Features.Scheduling.Groups;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Groups;

/// <summary>Who holds a place, from when to when; places are added, paused, moved and ended here.</summary>
public sealed partial class GroupMembers : ComponentBase
{
    private string? _said;
    private bool _adding;

    [Parameter, EditorRequired]
    public GroupView View { get; set; } = default!;

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private static string Period(GroupMemberRow member) => PlaceWords.Period(member.From, member.Until, member.Weekdays);

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
