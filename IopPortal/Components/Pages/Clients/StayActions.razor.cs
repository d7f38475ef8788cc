using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Clients;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>The steps a stay may take now, each with what it needs and what it means.</summary>
public sealed partial class StayActions(
    AdmitClient admit, EnrolInTracks enrol, EditCarePlan editPlan, MoveEnrollment move, DischargeClient discharge, GetReferralChoices getChoices, CurrentActor actors) : ComponentBase
{
    private static readonly Phase[] Phases = Enum.GetValues<Phase>();
    private static readonly DischargeReason[] Reasons = Enum.GetValues<DischargeReason>();

    private readonly Attempt _attempt = new();
    private readonly HashSet<Guid> _tracks = [];
    private IReadOnlyList<TrackTag> _offered = [];
    private Step? _open;
    private int _version; // Of the stay as it was when the form was opened, or shown again after somebody else saved first.
    private bool _catchUp;
    private DateOnly? _date;
    private int? _weeks;
    private int? _days;
    private int? _minutes;
    private Phase _phase;
    private string _extension = "";
    private DischargeReason _reason;
    private EnrollmentStatus _to;

    private enum Step
    {
        Admit,
        Tracks,
        Plan,
        Discharge,
        Move,
    }

    [Parameter, EditorRequired]
    public ClientRecordView Record { get; set; } = default!;

    [Parameter, EditorRequired]
    public EnrollmentView Stay { get; set; } = default!;

    [Parameter]
    public EventCallback Changed { get; set; }

    private IReadOnlyList<EnrollmentStatus> Moves => Record.Actions.ChangeStatus ? EnrollmentSteps.From(Stay.Status) : [];

    private string Title => _open switch
    {
        Step.Admit => $"Admit to {Stay.Program}",
        Step.Tracks => "Change tracks",
        Step.Plan => "Plan and phase",
        Step.Discharge => $"Discharge from {Stay.Program}",
        _ => StayWords.Verb(Stay.Status, _to),
    };

    private string Verb => _open switch
    {
        Step.Admit => "Admit",
        Step.Discharge => "Discharge",
        Step.Move => StayWords.Verb(Stay.Status, _to),
        _ => "Save",
    };

    protected override void OnParametersSet()
    {
        if (_catchUp)
        {
            _version = Stay.Version;
            _catchUp = false;
        }
    }

    private async Task OpenAdmitAsync()
    {
        _tracks.Clear();
        await OfferTracksAsync();
        Open(Step.Admit);
    }

    private async Task OpenTracksAsync()
    {
        _tracks.Clear();
        _tracks.UnionWith(Stay.Tracks.Select(track => track.Id));
        await OfferTracksAsync();
        Open(Step.Tracks);
    }

    private void OpenPlan()
    {
        (_weeks, _days, _minutes, _phase, _extension) = (Stay.Plan.Weeks, Stay.Plan.DaysPerWeek, Stay.Plan.MinutesPerDay, Stay.Phase, "");
        Open(Step.Plan);
    }

    private void OpenDischarge()
    {
        _reason = DischargeReason.CompletedTreatment;
        Open(Step.Discharge);
    }

    private void OpenMove(EnrollmentStatus to)
    {
        _to = to;
        Open(Step.Move);
    }

    private void Open(Step step)
    {
        _attempt.Clear();
        _date = Record.Today;
        _version = Stay.Version;
        _open = step;
    }

    private void Close() => _open = null;

    private async Task OfferTracksAsync()
    {
        var choices = await getChoices.HandleAsync(await actors.GetAsync());
        _offered = choices.Succeeded ? choices.Value.Programs.FirstOrDefault(program => program.Id == Stay.ProgramId)?.Tracks ?? [] : [];
    }

    private async Task SaveAsync()
    {
        var saved = await _attempt.RunAsync(async () =>
        {
            var result = await SendAsync();
            if (result.Succeeded || result.Refusals.Any(refusal => refusal.Code == "stale"))
            {
                _catchUp = true; // Whoever was told what changed may save again.
                await Changed.InvokeAsync();
            }

            return result;
        });
        if (saved is { Succeeded: true })
        {
            Close();
        }
    }

    private async Task<Result<Done>> SendAsync()
    {
        var actor = await actors.GetAsync();
        var date = _date ?? default;
        var result = _open switch
        {
            Step.Admit => await admit.HandleAsync(actor, new(Stay.Id, _version, date, [.. _tracks])),
            Step.Tracks => await enrol.HandleAsync(actor, new(Stay.Id, _version, date, [.. _tracks])),
            Step.Plan => await editPlan.HandleAsync(actor, new(Stay.Id, _version, new CarePlan(_weeks ?? 0, _days ?? 0, _minutes ?? 0), _phase, _extension)),
            Step.Discharge => await discharge.HandleAsync(actor, new(Stay.Id, _version, date, _reason)),
            _ => await move.HandleAsync(actor, new(Stay.Id, _version, _to)),
        };
        return result.AskFor(nameof(AdmitClientCommand.Date), _date).AskFor(nameof(EnrolInTracksCommand.From), _date);
    }
}
