using System.Collections.Immutable;

namespace IopPortal.Domain.Sessions;

/// <summary>Says what becomes of a series: the part that stays as it was, if any, and the part that follows the edit.</summary>
internal delegate IReadOnlyList<ModelSeries> SeriesEditor(ModelSeries series, ModelEdit edit, DateTime now, Guid rest, Func<DateOnly, ModelSession> fresh);

/// <summary>A series with all its parts at one moment, local time.</summary>
internal sealed record SeriesWorld(DateTime Now, ImmutableList<ModelSeries> Parts)
{
    public DateOnly Today => DateOnly.FromDateTime(Now);

    public IReadOnlyList<ModelSession> Sessions => [.. Parts.SelectMany(part => part.Sessions).OrderBy(session => session.Occurrence).ThenBy(session => session.Id)];

    public IReadOnlyList<ModelSession> Changeable => [.. Sessions.Where(session => !session.IsCancelled && !session.HasStarted(Now))];

    public SeriesWorld After(SeriesAction action, SeriesEditor editor, Guid rest, Func<DateOnly, ModelSession> fresh) => action switch
    {
        SeriesAction.Pass pass => this with { Now = pass.To },
        SeriesAction.Move move => With(move.SessionId, session => session with { Date = move.Date, Start = move.Start, End = move.End, Room = move.Room, Lead = move.Lead, IsApart = true }),
        SeriesAction.CallOff off => With(off.SessionId, session => session.CalledOff()),
        SeriesAction.Edit edit => Edited(edit, editor, rest, fresh),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Undoing needs to know what was before."),
    };

    private SeriesWorld Edited(SeriesAction.Edit edit, SeriesEditor editor, Guid rest, Func<DateOnly, ModelSession> fresh)
    {
        var part = Parts.Find(part => part.Id == edit.SeriesId)!;
        var at = Parts.IndexOf(part);
        return this with { Parts = Parts.RemoveAt(at).InsertRange(at, editor(part, edit.Wish, Now, rest, fresh)) };
    }

    private SeriesWorld With(Guid id, Func<ModelSession, ModelSession> change) => this with
    {
        Parts = [.. Parts.Select(part => part with { Sessions = [.. part.Sessions.Select(session => session.Id == id ? change(session) : session)] })],
    };
}
