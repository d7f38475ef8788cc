using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Features.Clients;
using IopPortal.Features.Scheduling.Tracks;
using IopPortal.Features.Scheduling.Waiting;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>Takes a client into a track with a place in each of its groups: one choice, and what comes of it stands there before it is saved.</summary>
public sealed partial class TrackAdmission(
    PreviewTrackAdmission previewAdmission, AdmitToTrack admit, JoinWaitlist join, GetReferralChoices getChoices, CurrentActor actors, UndoOffer undo) : CommandPart(actors)
{
    private IReadOnlyList<TrackTag>? _offered;
    private TrackAdmissionView? _preview;
    private IReadOnlyList<Refusal> _previewRefusals = [];
    private Guid _key;
    private Guid _trackId;
    private DateOnly? _from;
    private string _reason = "";
    private string? _said;

    [Parameter, EditorRequired]
    public ClientRecordView Record { get; set; } = default!;

    [Parameter, EditorRequired]
    public EnrollmentView Stay { get; set; } = default!;

    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>What the last attempt was told, else what the preview found.</summary>
    private IReadOnlyList<Refusal> Standing => Refusals.Count > 0 ? Refusals : _preview?.Refusals ?? _previewRefusals;

    private static string After(TrackAdmissionView preview) =>
        $"After: {When.Minutes(preview.WeeklyMinutes)} a week{(preview.MinimumMinutes > 0 ? $" ({preview.WhoseMinimum}’s minimum is {When.Minutes(preview.MinimumMinutes)})" : "")}.";

    private async Task OpenAsync()
    {
        var choices = await getChoices.HandleAsync(await ActorAsync(), Gone);
        _offered = choices.Succeeded ? choices.Value.Programs.FirstOrDefault(program => program.Id == Stay.ProgramId)?.Tracks ?? [] : [];
        (_key, _from, _reason, _said) = (Guid.CreateVersion7(), Record.Today, "", null);
        _trackId = Stay.Tracks.Count == 1 ? Stay.Tracks[0].Id : _offered is [var only] ? only.Id : Guid.Empty;
        await PreviewAsync();
    }

    private void Close() => (_offered, _preview) = (null, null);

    private Task ChooseTrackAsync(Guid trackId)
    {
        _trackId = trackId;
        return PreviewAsync();
    }

    private Task ChooseDayAsync(DateOnly? from)
    {
        _from = from;
        return PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        ForgetRefusals();
        (_preview, _previewRefusals) = (null, []);
        if (_trackId == Guid.Empty || _from is not { } from)
        {
            return;
        }

        var asked = (_trackId, _from);
        var preview = await previewAdmission.HandleAsync(await ActorAsync(), Stay.Id, _trackId, from, Gone);
        if (asked == (_trackId, _from)) // Only the last question's answer is shown.
        {
            (_preview, _previewRefusals) = (preview.Succeeded ? preview.Value : null, preview.Refusals);
        }
    }

    private async Task SaveAsync()
    {
        if (await SendAsync((actor, cancellation) => admit.HandleAsync(actor, new(_key, Stay.Id, Stay.Version, _trackId, _from ?? default, _reason), cancellation)))
        {
            undo.Make("The client has a place in the track.");
            Close();
            await Changed.InvokeAsync();
        }
        else if (IsStale)
        {
            await Changed.InvokeAsync(); // Whoever was told what changed may save again.
        }
    }

    private async Task WaitAsync(TrackAdmissionGroupView group)
    {
        if (await SendAsync((actor, cancellation) => join.HandleAsync(actor, new(Guid.CreateVersion7(), group.GroupId, Record.Id), cancellation)))
        {
            _said = $"On the waitlist of {group.Name}.";
        }
    }
}
