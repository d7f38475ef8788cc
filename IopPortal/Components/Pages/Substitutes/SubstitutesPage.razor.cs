using System.Globalization;
using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Features.Live;
using IopPortal.Features.Scheduling.Substitutes;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Substitutes;

/// <summary>Somebody is out: every session of the day with the best substitute chosen already, and one button.</summary>
public sealed partial class SubstitutesPage(GetSubstitutes getSubstitutes, CoverDay coverDay, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation, UndoOffer undo)
    : LivePart<SubstitutesView>(actors, changes, navigation)
{
    private readonly Dictionary<Guid, CoverPick> _picks = []; // What the person chose; everything else follows the ranking.
    private readonly NavigationManager _navigation = navigation;
    private (Guid?, DateOnly?) _for;
    private string? _reason;
    private string? _echo;
    private bool _noteOut;

    [SupplyParameterFromQuery]
    private Guid? Staff { get; set; }

    [SupplyParameterFromQuery]
    private DateOnly? Date { get; set; }

    protected override object Key => (Staff, Date);

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Day(View?.Date ?? Date ?? default)];

    /// <summary>Nobody is called out before somebody said so.</summary>
    private string Heading => View switch
    {
        { StaffId: null } => "Who is out?",
        { IsNotedOut: false } when _echo is null => $"Sessions of {View.Name} on {When.Date(View.Date)}",
        _ => $"{View!.Name} is out",
    };

    private bool CallsOff => View?.Sessions.Any(session => Pick(session).Action == CoverAction.CallOff) == true;

    private string ApplyWords
    {
        get
        {
            var given = View!.Sessions.Count(session => Pick(session).Action == CoverAction.Substitute);
            var off = View.Sessions.Count(session => Pick(session).Action == CoverAction.CallOff);
            return (given, off) switch
            {
                (0, 0) => "Save",
                (_, 0) => $"Give {Sessions(given)} away",
                (0, _) => $"Call {Sessions(off)} off",
                _ => $"Give {Sessions(given)} away and call {off} off",
            };
        }
    }

    protected override Task OnParametersSetAsync()
    {
        if (_for != (Staff, Date))
        {
            _for = (Staff, Date);
            _picks.Clear();
            (_reason, _echo, _noteOut) = (null, null, false);
            ForgetRefusals();
        }

        return base.OnParametersSetAsync();
    }

    protected override Task<Result<SubstitutesView>> ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        getSubstitutes.HandleAsync(actor, Staff, Date, cancellationToken);

    private static string Sessions(int count) => count == 1 ? "1 session" : $"{count} sessions";

    private static string Clients(int count) => count == 1 ? "1 client" : $"{count} clients";

    private static string Address(Guid? staff, DateOnly date) =>
        $"substitutes?{(staff is { } id ? $"staff={id}&" : "")}date={date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private static string Why(SessionToCoverView session, SubstituteCandidate candidate)
    {
        var known = candidate.KnownClients == 0 ? "" : session.Clients == 1 ? "on the client’s team, " : $"on the team of {candidate.KnownClients} of {session.Clients} clients, ";
        var limit = candidate.IsAtGroupLimit && !SessionKindIsOneClient(session) ? $" That is one group more than the {candidate.MaxGroupsPerDay} a day agreed." : "";
        return $"Licensed, free and at work; {known}{When.Minutes(candidate.ContactMinutes)} with clients that day so far.{limit}";
    }

    private static bool SessionKindIsOneClient(SessionToCoverView session) => Domain.Sessions.SessionKindFacts.Of(session.Kind).IsOneClient;

    private static IReadOnlyList<(CoverPick Value, string Text)> Options(SessionToCoverView session) =>
    [
        .. session.Candidates.Select(candidate => (new CoverPick(CoverAction.Substitute, candidate.StaffId), $"{candidate.Name}, {EnumWords.For(candidate.Discipline)}")),
        (new CoverPick(CoverAction.Leave), "Leave it as it is"),
        .. session.MayCallOff ? [(new CoverPick(CoverAction.CallOff), "Call it off")] : Array.Empty<(CoverPick, string)>(),
    ];

    private CoverPick Pick(SessionToCoverView session) =>
        _picks.TryGetValue(session.Id, out var pick) && Options(session).Any(option => option.Value == pick) ? pick
        : session.Best is { } best ? new CoverPick(CoverAction.Substitute, best)
        : new CoverPick(CoverAction.Leave);

    private SubstituteCandidate? Chosen(SessionToCoverView session) => session.Candidates.FirstOrDefault(candidate => candidate.StaffId == Pick(session).StaffId);

    private void Turn(DateOnly? date)
    {
        if (date is { } day)
        {
            _navigation.NavigateTo(Address(Staff, day));
        }
    }

    private async Task ApplyAsync()
    {
        var view = View!;
        var choices = view.Sessions.Select(session => (session, pick: Pick(session))).Select(one => new CoverChoice(one.session.Id, one.session.Version, one.pick.Action, one.pick.StaffId)).ToList();
        var command = new CoverDayCommand(view.StaffId!.Value, choices, _noteOut ? view.Date : null, _reason ?? "");
        var done = await SendAsync((actor, cancellation) => coverDay.HandleAsync(actor, command, cancellation));
        if (done is not null)
        {
            _echo = Said(done);
            undo.Make("The day is covered.");
            _picks.Clear();
            _noteOut = false;
        }

        await RefreshAsync();
    }

    private static string Said(CoveredView done) => Words.Join(
    [
        .. done.Substituted > 0 ? [$"{Sessions(done.Substituted)} given to colleagues"] : Array.Empty<string>(),
        .. done.CalledOff > 0 ? [$"{Sessions(done.CalledOff)} called off"] : Array.Empty<string>(),
        .. done is { Substituted: 0, CalledOff: 0 } ? ["The day is noted as time off"] : Array.Empty<string>(),
    ]) + ". Whoever leads or attends sees it on their own page.";
}
