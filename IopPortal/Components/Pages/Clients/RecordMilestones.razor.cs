using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Milestones;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>What the stay owes: done, late or due.</summary>
public sealed partial class RecordMilestones(
    GetMilestones getMilestones, FinishMilestone finish, ReopenMilestone reopen, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<MilestonesView>(actors, changes, navigation)
{
    private Guid? _open;
    private DateOnly? _on;

    [Parameter, EditorRequired]
    public Guid ClientId { get; set; }

    /// <summary>Offers to book the steps of the intake.</summary>
    [Parameter]
    public bool MayBook { get; set; }

    protected override object Key => ClientId;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Client(ClientId)];

    private string? Error => Refusals.FirstOrDefault(refusal => refusal.Field is not null) is { } refusal ? Words.For(refusal) : null;

    protected override Task<Result<MilestonesView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getMilestones.HandleAsync(actor, ClientId, cancellationToken);

    private string? Look(MilestoneView one) => one.Done is not null ? "done" : one.DaysLate(View!.Today) > 0 ? "over" : null;

    private string Shape(MilestoneView one) => one.Done is not null ? "check" : one.DaysLate(View!.Today) > 0 ? "alert" : "clock";

    private async Task PressAsync(MilestoneView one)
    {
        ForgetRefusals();
        if (one.Done is null)
        {
            (_open, _on) = (one.Id, View!.Today);
            return;
        }

        await SendAsync((actor, gone) => reopen.HandleAsync(actor, new(View!.EnrollmentId!.Value, one.Id, one.Version), gone));
        await RefreshAsync();
    }

    private void Close() => _open = null;

    private async Task FinishAsync(MilestoneView one)
    {
        var done = await SendAsync(async (actor, gone) =>
            (await finish.HandleAsync(actor, new(View!.EnrollmentId!.Value, one.Id, one.Version, _on ?? default), gone)).AskFor(nameof(FinishMilestoneCommand.On), _on));
        if (done is not null || IsStale)
        {
            _open = null;
            await RefreshAsync();
        }
    }
}
