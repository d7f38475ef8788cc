using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.SeriesEdits;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Groups;

/// <summary>Asks six things about a new group and shows every date of it before anything is saved.</summary>
public sealed partial class NewGroupPage(
    GetGroupChoices getChoices, PreviewGroup previewGroup, CreateGroup createGroup, CurrentActor actors, UndoOffer undo, NavigationManager navigation) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly Dictionary<DateOnly, SeriesDecision> _decisions = [];
    private readonly Guid _key = Guid.CreateVersion7();
    private CancellationToken _closed;
    private GroupChoices? _choices;
    private GroupForm? _form;
    private GroupPreview? _preview;
    private SeriesPreview? _dates;
    private ElementReference _problems;
    private ElementReference _create;
    private IReadOnlyList<Refusal> _refusals = [];
    private int _asked;
    private bool _submitted;
    private bool _forbidden;
    private bool _busy;

    /// <summary>What does not belong to one field.</summary>
    private IReadOnlyList<Refusal> General => [.. _refusals.Where(refusal => refusal.Field is null && refusal.Code != "group.date-undecided")];

    protected override void OnInitialized() => _closed = _closing.Token;

    protected override async Task OnInitializedAsync()
    {
        var choices = await getChoices.HandleAsync(await actors.GetAsync(), _closed);
        _forbidden = !choices.Succeeded;
        if (choices.Succeeded)
        {
            _choices = choices.Value;
            _form = new GroupForm(_choices);
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
        var preview = await previewGroup.HandleAsync(await actors.GetAsync(), _form!.Draft(), [.. _decisions.Values], _closed);
        if (asked == _asked)
        {
            _preview = preview.Succeeded ? preview.Value : null;
            _refusals = preview.Refusals;
        }
    }

    /// <summary>An answer changed: what was left out for a reason that is gone takes place again.</summary>
    private async Task ChangedAsync()
    {
        await PreviewAsync();
        var gone = _preview?.Dates.Where(date => date.Verdict == DateVerdict.LeftOut && date.Reasons.Count == 0).ToList() ?? [];
        gone.ForEach(date => _decisions.Remove(date.Date));
        if (gone.Count > 0)
        {
            await PreviewAsync();
        }
    }

    private Task UseAsync(WayOut way)
    {
        _form!.Use(way);
        return ChangedAsync();
    }

    /// <summary>Keeps the decisions and takes the keyboard to the next question, or to the button when there is none.</summary>
    private async Task DecideAsync(IReadOnlyList<SeriesDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            _decisions[decision.Date] = decision;
        }

        await PreviewAsync();
        if (_preview is { Undecided: > 0 })
        {
            await GoToUndecidedAsync();
        }
        else
        {
            await _create.FocusAsync(preventScroll: true);
        }
    }

    private async Task CreateAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = _submitted = true;
        try
        {
            await PreviewAsync();
            if (_preview is { IsReady: false })
            {
                await GoToFirstAsync();
                return;
            }

            var result = await createGroup.HandleAsync(await actors.GetAsync(), new(_key, _form!.Draft(), [.. _decisions.Values]), _closed);
            if (result.Succeeded)
            {
                undo.Make("The group is created.", back: "groups");
                navigation.NavigateTo($"groups/{result.Value}");
                return;
            }

            await PreviewAsync(); // Somebody may have been faster: the dates say where.
            _refusals = result.Refusals;
            await GoToFirstAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    /// <summary>The form's own problems first, then the dates.</summary>
    private async Task GoToFirstAsync()
    {
        if (_refusals.Count == 0 && _preview is { Problems.Count: > 0 })
        {
            _refusals = [new Refusal("group.unfinished")];
        }
        else if (_refusals.Count == 0 && _preview is { Sessions: 0, Undecided: 0 })
        {
            _refusals = [new Refusal("group.no-dates")];
        }

        if (General.Count > 0)
        {
            StateHasChanged();
            await _problems.FocusAsync();
        }
        else
        {
            await GoToUndecidedAsync();
        }
    }

    private Task GoToUndecidedAsync() => _dates?.FocusUndecidedAsync() ?? Task.CompletedTask;

    /// <summary>Before the first try only what was answered wrongly is said; afterwards also what is still missing.</summary>
    private string? ErrorOf(string field)
    {
        var refusal = _preview?.Problems.FirstOrDefault(problem => problem.Field == field && (_submitted || !IsMissing(problem)));
        return refusal is null ? null : Words.For(refusal, _preview!.Zone);
    }

    private static bool IsMissing(Refusal problem) => problem.Code is "text.required" or "group.no-lead" or "group.no-room" or "series.no-weekday";

    /// <summary>"30 sessions will be created, Mon, Mar 2 to Fri, May 8".</summary>
    private static string Created(GroupPreview preview)
    {
        var dates = preview.Dates.Where(date => date.TakesPlace).Select(date => date.Date).ToList();
        return dates.Count switch
        {
            0 => "No session will be created",
            1 => $"1 session will be created, on {When.Date(dates[0])}",
            _ => $"{dates.Count} sessions will be created, {When.Date(dates[0])} to {When.Date(dates[^1])}",
        };
    }

    private static string Sum(GroupPreview preview) => string.Join(", ",
        new[]
        {
            Words.Count(preview.Dates.Count, "date"),
            preview.Closed > 0 ? $"{preview.Closed} closed" : null,
            preview.LeftOut > 0 ? $"{preview.LeftOut} left out" : null,
            preview.Moved > 0 ? $"{preview.Moved} moved" : null,
            preview.Kept > 0 ? $"{preview.Kept} kept with a reason" : null,
            preview.Undecided > 0 ? $"{preview.Undecided} undecided" : null,
        }.OfType<string>()) + ".";
}
