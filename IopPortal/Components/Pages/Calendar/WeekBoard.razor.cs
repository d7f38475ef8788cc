using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Features.Scheduling.Board;
using IopPortal.Features.Scheduling.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IopPortal.Components.Pages.Calendar;

/// <summary>The grid of a week or a day; its blocks can be dragged, or moved with the keys alone, and say on the way what would refuse them.</summary>
public sealed partial class WeekBoard(PreviewMove preview, MoveSession move, CurrentActor actors, UndoOffer undo, IJSRuntime script) : ComponentBase, IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private DotNetObjectReference<WeekBoard>? _self;
    private IJSObjectReference? _module;
    private ElementReference _region;
    private BoardSessionView? _lifted; // As it was when it was taken up: a change by somebody else meanwhile is told, not overwritten.

    [Parameter, EditorRequired]
    public BoardGrid Grid { get; set; } = default!;

    /// <summary>The clinic's wall clock.</summary>
    [Parameter, EditorRequired]
    public TimeOnly Now { get; set; }

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What another column means; null where it is another day.</summary>
    [Parameter]
    public BoardBy? Across { get; set; }

    [Parameter]
    public EventCallback OnMoved { get; set; }

    [Parameter]
    public EventCallback<BoardMoveAsked> OnAsked { get; set; }

    protected override void OnInitialized() => _closed = _closing.Token;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _self = DotNetObjectReference.Create(this);
        try
        {
            _module = await script.InvokeAsync<IJSObjectReference>("import", _closed, "./js/board-moves.js");
            await _module.InvokeVoidAsync("start", _closed, _region, _self);
        }
        catch (JSDisconnectedException)
        {
            _module = null; // The page is gone already.
        }
        catch (OperationCanceledException)
        {
            _module = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _closing.Dispose();
        _self?.Dispose();
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            _module = null;
        }
    }

    /// <summary>What would come of putting it there.</summary>
    /// <param name="start">Minutes from midnight.</param>
    [JSInvokable]
    public async Task<BoardAnswer> AskAsync(Guid session, string column, int start, int minutes)
    {
        if (Command(session, column, start, minutes) is not { } command)
        {
            return new("refused", "This session cannot be moved.");
        }

        var place = Place(column, command);
        var asked = await preview.HandleAsync(await actors.GetAsync(), command, _closed);
        if (!asked.Succeeded)
        {
            var why = Sentences(asked.Refusals);
            return new("refused", $"{place}. {why}", why);
        }

        var (state, reasons) = (asked.Value.State, asked.Value.Reasons);
        var sentences = Sentences(reasons);
        var way = state == PreviewState.Fits ? "" : BoardWords.Way(asked.Value);
        return state switch
        {
            PreviewState.Fits => new("free", $"{place}. {(sentences.Length > 0 ? sentences : "Free.")}", sentences),
            PreviewState.NeedsReason => new("reason", $"{place}. {sentences} It can be saved with a reason. {way}".TrimEnd(), sentences, $"You will be asked for a reason. {way}".TrimEnd()),
            _ => new("refused", $"{place}. {sentences} {way}".TrimEnd(), First(reasons), way, Blocking(command, reasons)),
        };
    }

    /// <summary>Puts it there; what refuses it leaves it where it was.</summary>
    [JSInvokable]
    public async Task<BoardAnswer> DropAsync(Guid session, string column, int start, int minutes)
    {
        var asked = await AskAsync(session, column, start, minutes);
        if (asked.State == "refused" || Command(session, column, start, minutes) is not { } command)
        {
            return asked;
        }

        var result = await move.HandleAsync(await actors.GetAsync(), command, _closed);
        if (result.Succeeded)
        {
            var done = _lifted is { } was
                ? MoveWords.Done((command.Date, command.Start) != (was.Date, was.Start), command.Minutes - (int)(was.End - was.Start).TotalMinutes, command.LeadId != was.LeadId, command.RoomId != was.RoomId)
                : "The session is moved.";
            PutBack();
            undo.Make(done);
            await OnMoved.InvokeAsync();
            return new("moved", $"Moved to {Place(column, command)}.");
        }

        if (result.Refusals.Any(refusal => refusal.Field is "Reason" or "OverrideReason" || refusal.Code == "time.twice"))
        {
            PutBack();
            await OnAsked.InvokeAsync(new(command, result.Refusals));
            return new("asked", "");
        }

        return new("refused", Sentences(result.Refusals), Sentences(result.Refusals));
    }

    /// <summary>Nothing is in hand any more.</summary>
    [JSInvokable]
    public void PutBack() => _lifted = null;

    /// <summary>Only what is shown anyway, and only where the room or the lead is what refuses.</summary>
    private IReadOnlyList<Guid> Blocking(MoveSessionCommand to, IReadOnlyList<Refusal> reasons)
    {
        var (room, lead, end) = (reasons.Any(refusal => refusal.Code == "room.taken"), reasons.Any(refusal => refusal.Code == "staff.taken"), to.Start.AddMinutes(to.Minutes));
        return [.. from column in Grid.Columns
                   from block in column.Blocks
                   let session = block.Session
                   where session.Id != to.SessionId && !session.IsCancelled && session.Date == to.Date && session.Start < end && to.Start < session.End
                       && ((room && session.RoomId is not null && session.RoomId == to.RoomId) || (lead && session.LeadId == to.LeadId))
                   select session.Id];
    }

    private static string Sentences(IEnumerable<Refusal> refusals) => string.Join(' ', refusals.Select(refusal => Words.For(refusal)));

    /// <summary>A block has room for one sentence; all of them are read aloud, and stand in the form.</summary>
    private static string First(IReadOnlyList<Refusal> refusals) => refusals.Count switch
    {
        1 => Words.For(refusals[0]),
        2 => $"{Words.For(refusals[0])} One more thing is in the way.",
        _ => $"{Words.For(refusals[0])} {refusals.Count - 1} more things are in the way.",
    };

    private string Place(string column, MoveSessionCommand command) =>
        $"{(Across is null ? "" : Grid.Columns.First(candidate => candidate.Key == column).Heading + ", ")}{When.LongDate(command.Date)}, {When.Range(command.Start, command.Start.AddMinutes(command.Minutes))}";

    private MoveSessionCommand? Command(Guid session, string key, int start, int minutes)
    {
        if (_lifted?.Id != session)
        {
            _lifted = Grid.Columns.SelectMany(column => column.Blocks).Select(block => block.Session).FirstOrDefault(shown => shown.Id == session && shown.MayMove);
        }

        if (_lifted is null || Grid.Columns.FirstOrDefault(column => column.Key == key) is not { } to || start is < 0 or >= 24 * 60)
        {
            return null;
        }

        return new(
            session,
            _lifted.Version,
            to.Date,
            TimeOnly.MinValue.AddMinutes(start),
            minutes,
            Across == BoardBy.Room ? to.LaneId ?? _lifted.RoomId : _lifted.RoomId,
            (Across == BoardBy.Staff ? to.LaneId : null) ?? _lifted.LeadId ?? Guid.Empty);
    }
}
