using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Authorizations;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.Waiting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace IopPortal.Components.Pages.Groups;

/// <summary>Chooses clients and a first day, says what will be booked, and gives them their places.</summary>
public sealed partial class AddMembersPanel(
    FindGroupCandidates findCandidates, AddGroupMembers addMembers, FindMembershipWays findWays, GetMemberCover getCover, JoinWaitlist joinWaitlist, CurrentActor actors, UndoOffer undo) : ComponentBase
{
    private readonly Dictionary<Guid, string> _chosen = [];
    private Guid _key = Guid.CreateVersion7();
    private IReadOnlyList<GroupCandidate> _found = [];
    private IReadOnlyList<Refusal> _refusals = [];
    private IReadOnlyList<MembershipWay> _ways = [];
    private string _text = "";
    private string _overrideReason = "";
    private DateOnly _from;
    private DateOnly? _until;
    private WeekdaySet _days;
    private IReadOnlyList<ClientCoverView> _covers = [];
    private string _why = "Why adolescents and adults in one group";
    private bool _needsReason;
    private bool _busy;

    [Parameter, EditorRequired]
    public GroupView View { get; set; } = default!;

    /// <summary>Says what was done, or null when nothing was.</summary>
    [Parameter]
    public EventCallback<string?> OnDone { get; set; }

    /// <summary>Refused for want of places, which the waitlist helps with.</summary>
    private bool IsFull => _refusals.Any(refusal => refusal.Code is "group.full" or "group.too-many");

    private string Result => _chosen.Count == 0 ? "" : $"After: {Taken + _chosen.Count} of {View.Capacity} places taken.";

    /// <summary>On the first date they would come to.</summary>
    private int? Taken => View.Coming.FirstOrDefault(row => row is { SessionId: not null, IsCancelled: false } && row.Slot.Date >= _from && _days.Contains(row.Slot.Date.DayOfWeek))?.Booked ?? View.Taken;

    protected override async Task OnInitializedAsync()
    {
        _from = View.Coming.FirstOrDefault(row => row.SessionId is not null)?.Slot.Date ?? View.Today;
        _days = View.Rule.Weekdays;
        await LookAsync();
    }

    /// <summary>Whatever was chosen is not thrown away by a key.</summary>
    private Task KeyAsync(KeyboardEventArgs pressed) => pressed.Key == "Escape" && _chosen.Count == 0 && _text.Length == 0 ? OnDone.InvokeAsync(null) : Task.CompletedTask;

    private Task FindAsync(string? text)
    {
        _text = text ?? "";
        return LookAsync();
    }

    private async Task LookAsync()
    {
        var asked = _text;
        var found = await findCandidates.HandleAsync(await actors.GetAsync(), View.Id, asked);
        if (asked == _text)
        {
            _found = found.Succeeded ? found.Value : [];
            _refusals = found.Refusals;
        }
    }

    private Task ToggleAsync(GroupCandidate candidate)
    {
        if (!_chosen.Remove(candidate.ClientId))
        {
            _chosen[candidate.ClientId] = candidate.Name;
        }

        return LookAtCoverAsync();
    }

    private async Task LookAtCoverAsync()
    {
        var asked = (_chosen.Count, _from, _until);
        var command = Proposal();
        IReadOnlyList<ClientCoverView> covers = command.ClientIds.Count > 0 && await getCover.HandleAsync(await actors.GetAsync(), command) is { Succeeded: true, Value: var found } ? found : [];
        if (asked == (_chosen.Count, _from, _until)) // Only the last question's answer is shown.
        {
            _covers = covers;
        }
    }

    private AddGroupMembersCommand Proposal() =>
        new(_key, View.Id, [.. _chosen.Keys], _from, _until, _days == View.Rule.Weekdays ? WeekdaySet.None : _days, OverrideReason: _overrideReason);

    /// <summary>Each on their own: who cannot wait here is named, the others wait.</summary>
    private async Task WaitAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var refusals = new List<Refusal>();
            foreach (var (clientId, _) in _chosen.ToList())
            {
                var joined = await joinWaitlist.HandleAsync(await actors.GetAsync(), new(Guid.CreateVersion7(), View.Id, clientId));
                refusals.AddRange(joined.Refusals);
            }

            _refusals = refusals;
            if (refusals.Count == 0)
            {
                await OnDone.InvokeAsync(_chosen.Count == 1 ? $"{_chosen.Values.First()} is on the waitlist." : $"{_chosen.Count} people are on the waitlist.");
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private static string DaysOf(MembershipWay way) => Words.Join([.. way.Weekdays.Days().Select(day => day.ToString())]);

    private void Use(MembershipWay way) => (_from, _days, _ways, _refusals) = (way.From, way.Weekdays, [], []);

    private async Task AddAsync()
    {
        if (_busy)
        {
            return;
        }

        if (_days == WeekdaySet.None)
        {
            _refusals = [new Refusal("series.no-weekday")];
            return;
        }

        _busy = true;
        try
        {
            var command = Proposal();
            var result = await addMembers.HandleAsync(await actors.GetAsync(), command);
            _refusals = result.Refusals;
            _ways = result.Refusals.Any(refusal => refusal.Code.StartsWith("client.", StringComparison.Ordinal) || refusal.Code is "group.full" or "group.too-many")
                && await findWays.HandleAsync(await actors.GetAsync(), command) is { Succeeded: true, Value: var ways } ? ways : [];
            if (result.Refusals.Any(refusal => refusal.Code is "group.mixed-ages" or "override.reason"))
            {
                _needsReason = true;
                _why = result.Refusals.Any(refusal => refusal.Code == "group.mixed-ages") ? _why : "Why is this exception right?";
            }

            if (result.Succeeded)
            {
                _key = Guid.CreateVersion7();
                undo.Make(_chosen.Count == 1 ? "The member is added." : "The members are added.");
                var who = _chosen.Count == 1 ? _chosen.Values.First() + " has a place" : $"{_chosen.Count} members have a place";
                await OnDone.InvokeAsync($"{who} from {When.LongDate(_from)}. Every session to come is booked.");
            }
        }
        finally
        {
            _busy = false;
        }
    }
}
