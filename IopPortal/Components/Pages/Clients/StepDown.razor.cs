using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Clients;
using IopPortal.Features.Tapering;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>Fewer days or outpatient care: one choice, what goes and what comes stands there, and it is saved.</summary>
public sealed partial class StepDown(PreviewStepDown preview, StepDownClient stepDown, UndoOffer undo, CurrentActor actors) : CommandPart(actors)
{
    private StepDownView? _view;
    private IReadOnlyList<Refusal> _previewRefusals = [];
    private bool _open;
    private Guid _key;
    private DateOnly? _from;
    private DateOnly? _until;
    private WeekdaySet _keep;
    private Guid? _trackId;

    [Parameter, EditorRequired]
    public ClientRecordView Record { get; set; } = default!;

    [Parameter, EditorRequired]
    public EnrollmentView Stay { get; set; } = default!;

    [Parameter]
    public EventCallback Changed { get; set; }

    private bool IsChosen => _trackId is not null || _keep != WeekdaySet.None;

    /// <summary>What the last attempt was told, else what the preview found.</summary>
    private IReadOnlyList<Refusal> Standing => Refusals.Count > 0 ? Refusals : _view?.Refusals ?? _previewRefusals;

    private IReadOnlyList<Refusal> General => [.. Standing.Where(refusal => refusal.Field is not (nameof(StepDownPlan.From) or nameof(StepDownPlan.Keep) or nameof(StepDownPlan.TaperUntil)))];

    private StepDownPlan Plan => new(Stay.Id, _from ?? default, _trackId is null ? _keep : WeekdaySet.None, _trackId, _trackId is null ? _until : null);

    /// <summary>"+6 / −10 sessions".</summary>
    private static string Balance(StepDownView view) => view.Added.Count > 0 ? $"+{view.Added.Count} / −{view.Removed.Count} sessions" : $"−{Words.Count(view.Removed.Count, "session")}";

    private DateOnly? LongestUntil => _from is { } from && _view is { } view ? TaperRule.LastDay(from, view.LongestTaper) : _until;

    private string? Error(string field) => Standing.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? Words.For(refusal) : null;

    private async Task OpenAsync()
    {
        (_open, _key, _keep, _trackId) = (true, Guid.CreateVersion7(), WeekdaySet.None, null);
        var ahead = ((int)Stay.WeekStart - (int)Record.Today.DayOfWeek + 7) % 7;
        _from = Record.Today.AddDays(ahead == 0 ? 7 : ahead); // The coming program week.
        _until = null; // Which days there are to keep is not known yet, nor the longest taper.
        await PreviewAsync();
        _until = LongestUntil;
    }

    private void Close() => (_open, _view) = (false, null);

    private Task ChooseFromAsync(DateOnly? from)
    {
        _from = from;
        _until = _until is null ? null : LongestUntil;
        return PreviewAsync();
    }

    private Task ChooseUntilAsync(DateOnly? until)
    {
        _until = until;
        return PreviewAsync();
    }

    private Task KeepAsync(WeekdaySet days, bool fine = false)
    {
        (_keep, _trackId) = (fine && days == WeekdaySet.None ? _keep : days, null);
        return PreviewAsync();
    }

    private Task IntoAsync(Guid track)
    {
        (_trackId, _keep) = (track, WeekdaySet.None);
        return PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        ForgetRefusals();
        var asked = Plan;
        var result = (await preview.HandleAsync(await ActorAsync(), asked, Gone)).AskFor(nameof(StepDownPlan.From), _from);
        if (asked == Plan) // Only the last question's answer is shown.
        {
            (_view, _previewRefusals) = (result.Succeeded ? result.Value : null, result.Refusals);
        }
    }

    private async Task SaveAsync()
    {
        var (count, plan) = (_view is null ? "" : Balance(_view), Plan);
        if (await SendAsync((actor, gone) => stepDown.HandleAsync(actor, new(_key, Stay.Version, plan), gone)))
        {
            Close();
            undo.Make($"Stepped down: {count}.");
            await Changed.InvokeAsync();
        }
        else if (IsStale)
        {
            await Changed.InvokeAsync(); // Whoever was told what changed may save again.
        }
    }
}
