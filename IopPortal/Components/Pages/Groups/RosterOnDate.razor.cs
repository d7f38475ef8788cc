using IopPortal.Components.Ui;
using IopPortal.Features.Scheduling.Groups;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Groups;

/// <summary>Says who was expected on a day that is asked for.</summary>
public sealed partial class RosterOnDate(GetRosterOnDate getRoster, CurrentActor actors) : CommandPart(actors)
{
    private RosterOnDateView? _roster;
    private DateOnly _date;

    [Parameter, EditorRequired]
    public GroupView View { get; set; } = default!;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _date = View.Past.Count > 0 ? View.Past[0].Slot.Date : View.Today;
    }

    private static string Expected(RosterOnSessionView session)
    {
        var expected = session.People.Count(person => person is { AddedLater: false, IsExempt: false });
        return $"{expected} expected at the start";
    }

    private async Task AskAsync() => _roster = await SendAsync((actor, cancellation) => getRoster.HandleAsync(actor, View.Id, _date, cancellation));
}
