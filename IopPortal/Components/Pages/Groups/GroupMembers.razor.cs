using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Features.Scheduling.Groups;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Groups;

/// <summary>Who holds a place, from when to when; places are added and ended here.</summary>
public sealed partial class GroupMembers(EndMembership endMembership, CurrentActor actors) : ComponentBase
{
    private IReadOnlyList<Refusal> _refusals = [];
    private Guid? _ending;
    private DateOnly _lastDay;
    private string? _said;
    private bool _adding;
    private bool _busy;

    [Parameter, EditorRequired]
    public GroupView View { get; set; } = default!;

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private static string Period(GroupMemberRow member) => PlaceWords.Period(member.From, member.Until, member.Weekdays);

    private void Ask(Guid membershipId)
    {
        _ending = _ending == membershipId ? null : membershipId;
        _lastDay = View.Today;
        _refusals = [];
        _said = null;
    }

    private async Task EndAsync()
    {
        if (_busy || _ending is not { } membership)
        {
            return;
        }

        _busy = true;
        try
        {
            var name = View.Members!.FirstOrDefault(member => member.MembershipId == membership)?.Name;
            var result = await endMembership.HandleAsync(await actors.GetAsync(), new(View.Id, membership, _lastDay));
            _refusals = result.Refusals;
            if (result.Succeeded)
            {
                _said = $"The place of {name} ends on {When.LongDate(_lastDay)}.";
                _ending = null;
                await OnChanged.InvokeAsync();
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private Task AddedAsync(string? said)
    {
        _adding = false;
        _said = said;
        return OnChanged.InvokeAsync();
    }
}
