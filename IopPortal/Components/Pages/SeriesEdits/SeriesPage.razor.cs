using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.SeriesEdits;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.SeriesEdits;

/// <summary>Changes a series from a date on or as a whole, and shows what that does to every date before anything is saved.</summary>
public sealed partial class SeriesPage(
    GetSeriesForm getForm, PreviewSeriesEdit preview, EditSeries edit, UndoOffer undo, CurrentActor actors, NavigationManager navigation) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private SeriesFormView? _view;
    private SeriesForm? _form;
    private SeriesEditView? _preview;
    private SeriesEditDates? _dates;
    private ElementReference _problems;
    private IReadOnlyList<Refusal> _refusals = [];
    private int _asked;
    private bool _forbidden;
    private bool _busy;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The date somebody came from.</summary>
    [SupplyParameterFromQuery]
    public DateOnly? From { get; set; }

    private IReadOnlyList<Refusal> General => [.. _refusals.Where(refusal => refusal.Field is null && refusal.Code != "group.date-undecided")];

    private string Back => _view?.GroupId is { } group ? $"/groups/{group}" : "/calendar";

    private string Sum => _preview is not { } sum || sum.Problems.Count > 0 || !_form!.IsChanged ? "Nothing changes yet."
        : string.Join(", ", new[]
        {
            Changed(sum) is > 0 and var changed ? $"{Words.Count(changed, "session")} changed" : null,
            sum.Count(SeriesStepKind.Add) is > 0 and var added ? $"{added} new" : null,
            sum.Count(SeriesStepKind.Remove) is > 0 and var gone ? $"{gone} called off" : null,
            sum.Count(SeriesStepKind.Moved) is > 0 and var moved ? moved == 1 ? "1 that was moved on its own stays" : $"{moved} that were moved on their own stay" : null,
            sum.Undecided > 0 ? sum.Undecided == 1 ? "1 needs a decision" : $"{sum.Undecided} need a decision" : null,
            sum.Clients > 0 ? $"{Words.Count(sum.Clients, "client")} concerned" : "no client concerned",
        }.OfType<string>()) + ".";

    private int Changed(SeriesEditView sum) =>
        _form!.ChangesEveryDate ? sum.Count(SeriesStepKind.Change) : sum.Dates.Count(date => date.Kind == SeriesStepKind.Change && date.Now != date.To);

    protected override async Task OnInitializedAsync()
    {
        _closed = _closing.Token;
        var result = await getForm.HandleAsync(await actors.GetAsync(), Id, From, _closed);
        if (result.Refusals.Contains(Refusal.NotFound))
        {
            navigation.NotFound();
        }

        _forbidden = !result.Succeeded;
        if (result.Succeeded)
        {
            _view = result.Value;
            _form = new SeriesForm(_view, From is null ? SeriesScope.All : SeriesScope.Following);
            await PreviewAsync();
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private async Task PreviewAsync()
    {
        var asked = ++_asked;
        var result = await preview.HandleAsync(await actors.GetAsync(), _form!.Draft(), _closed);
        if (asked == _asked)
        {
            _preview = result.Succeeded ? result.Value : null;
            _refusals = result.Refusals;
        }
    }

    private Task ReachAsync(SeriesScope scope)
    {
        _form!.Scope = scope;
        return PreviewAsync();
    }

    private Task ChooseFromAsync(ChangeEventArgs change)
    {
        _form!.From = DateOnly.TryParseExact(change.Value as string, "yyyy-MM-dd", out var date) ? date : _form.From;
        return PreviewAsync();
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", When.Culture);

    private Task ToggleAsync(DayOfWeek day)
    {
        _form!.Toggle(day);
        return PreviewAsync();
    }

    private Task DecideAsync(IReadOnlyList<SeriesDecision> decisions)
    {
        decisions.ToList().ForEach(_form!.Decide);
        return PreviewAsync();
    }

    private Task ForgetAsync(DateOnly date)
    {
        _form!.Forget(date);
        return PreviewAsync();
    }

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var result = await edit.HandleAsync(await actors.GetAsync(), _form!.Draft(), _closed);
            if (result.Succeeded)
            {
                undo.Make("The series is changed.");
                navigation.NavigateTo(Back);
                return;
            }

            await PreviewAsync(); // Somebody may have been faster: the dates say where.
            _refusals = result.Refusals;
            await (General.Count > 0 ? FocusProblemsAsync() : _dates?.FocusUndecidedAsync() ?? Task.CompletedTask);
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task FocusProblemsAsync()
    {
        StateHasChanged();
        await _problems.FocusAsync();
    }

    private string? ErrorOf(string field) =>
        _preview?.Problems.FirstOrDefault(problem => problem.Field == field) is { } refusal ? Words.For(refusal, _preview.Zone) : null;
}
