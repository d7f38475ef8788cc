using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.SeriesEdits;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Writing;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Races;

/// <summary>One life of a group in a real store, step by step beside the plainest reading of the rules.</summary>
internal sealed class StoredHistory(TestStore store)
{
    private static readonly DateOnly First = Sample.Monday.AddDays(7);
    private static readonly DateOnly BenComes = First.AddDays(14);
    private static readonly SeriesHistory Chance = new([Sample.BigRoom.Id, Sample.SmallRoom.Id], [Sample.TherapistStaff.Id, Sample.SecondTherapistStaff.Id]);

    private SeriesWorld _world = new(default, []);
    private SeriesWorld? _before;
    private int _members;

    public Dictionary<string, int> Done { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task LiveAsync(int seed, int steps)
    {
        var dice = new Random(seed);
        await BeginAsync(SeriesHistory.Rule(dice.Next(), First, Sample.Zone));
        for (var step = 0; step < steps; step++)
        {
            var action = Chance.Next(dice.Next(), _world, _before is not null);
            var refusals = await StepAsync(action);
            var told = refusals.Count > 0 ? Refused : Done;
            told[action.GetType().Name] = told.GetValueOrDefault(action.GetType().Name) + 1;
        }
    }

    private async Task BeginAsync(SeriesRule rule)
    {
        var draft = Sample.Draft(rule.Weekdays, rule.FirstDate, rule.LastDate, rule.Start, rule.End, capacity: 4) with { IntervalWeeks = rule.IntervalWeeks };
        var group = await store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), draft, []), Token);
        foreach (var (client, from) in new[] { (Sample.Ana.Id, First), (Sample.Ben.Id, BenComes) })
        {
            await store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group.Value, [client], from, null, WeekdaySet.None), Token);
        }

        var series = await store.ReadAsync(db => db.Series.SingleAsync(Token));
        var members = await store.ReadAsync(db => db.GroupMemberships.CountAsync(Token));
        var sessions = NaiveSeries.Dates(rule, rule.FirstDate).Order().Select(date => new ModelSession(Guid.Empty, date, date, rule.Start, rule.End)
        {
            Room = Sample.BigRoom.Id, Lead = Sample.TherapistStaff.Id, People = People(date, members),
        });
        _world = new(Local(), [new(series.Id, rule, rule.FirstDate, [.. sessions], [])]);
        _members = members;
        await CompareAsync();
    }

    private async Task<IReadOnlyList<Refusal>> StepAsync(SeriesAction action)
    {
        switch (action)
        {
            case SeriesAction.Pass pass:
                store.Clock.UtcNow = Sample.At(DateOnly.FromDateTime(pass.To), pass.To.Hour);
                (_world, _before) = (_world.After(action, NaiveSeries.Edit, default, Fresh), null);
                break;
            case SeriesAction.Undo:
                Assert.Empty((await store.UseCase<UndoLastCommand>().HandleAsync(Sample.Director, Token)).Refusals);
                (_world, _before) = (_before!, null);
                break;
            case SeriesAction.Edit edit:
                return await EditAsync(edit);
            default:
                return await ChangeOneAsync(action);
        }

        await CompareAsync();
        return [];
    }

    private async Task<IReadOnlyList<Refusal>> ChangeOneAsync(SeriesAction action)
    {
        var refusals = action switch
        {
            SeriesAction.Move move => (await store.UseCase<MoveSession>().HandleAsync(
                Sample.Director, new(move.SessionId, await VersionAsync(move.SessionId), move.Date, move.Start, 60, move.Room, move.Lead), Token)).Refusals,
            SeriesAction.CallOff off => (await store.UseCase<CancelSession>().HandleAsync(Sample.Director, new(off.SessionId, await VersionAsync(off.SessionId), "Nobody can"), Token)).Refusals,
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        };
        await TakeAsync(action, default, refusals);
        return refusals;
    }

    private async Task<IReadOnlyList<Refusal>> EditAsync(SeriesAction.Edit edit)
    {
        var wish = edit.Wish;
        var version = await store.ReadAsync(db => db.Series.Where(row => row.Id == edit.SeriesId).Select(row => row.Version).SingleAsync(Token));
        var target = new SeriesTarget(wish.Weekdays, wish.Last, wish.Start, wish.End, wish.Room, wish.Lead, [], 4);
        var draft = new SeriesEditDraft(
            edit.SeriesId, version, wish.Following ? SeriesScope.Following : SeriesScope.All, wish.From, target, wish.OverwriteMoved,
            wish.Stays is { } stays ? [new SeriesDecision(stays, SeriesChoice.StayAsItIs)] : []);

        var preview = (await store.UseCase<PreviewSeriesEdit>().HandleAsync(Sample.Director, draft, Token)).Value;
        var result = await store.UseCase<EditSeries>().HandleAsync(Sample.Director, draft, Token);

        Assert.Equal(preview.IsReady, result.Succeeded);
        await TakeAsync(edit, result.Succeeded ? result.Value : default, result.Refusals);
        if (result.Succeeded)
        {
            AssertPreviewed(preview);
        }

        return result.Refusals;
    }

    /// <summary>What was done is there, and what was refused has left nothing behind.</summary>
    private async Task TakeAsync(SeriesAction action, Guid rest, IReadOnlyList<Refusal> refusals)
    {
        Assert.DoesNotContain(refusals, refusal => refusal == Refusal.NotFound || refusal == Refusal.Forbidden || refusal.Code == "stale");
        if (refusals.Count == 0)
        {
            (_before, _world) = (_world, _world.After(action, NaiveSeries.Edit, rest, Fresh));
        }

        await CompareAsync();
    }

    private void AssertPreviewed(SeriesEditView preview)
    {
        var now = _world.Sessions.ToLookup(session => session.Occurrence);
        Assert.All(preview.Dates.Where(date => date.To is not null), date => Assert.Contains(
            now[date.Date], session => !session.IsCancelled && new LocalSlot(session.Date, session.Start, session.End) == date.To));
        Assert.Equal(
            _world.Sessions.Count(session => session.IsCancelled) - _before!.Sessions.Count(session => session.IsCancelled), preview.Count(SeriesStepKind.Remove));
        Assert.Equal(_world.Sessions.Count - _before.Sessions.Count, preview.Count(SeriesStepKind.Add));
    }

    private async Task CompareAsync()
    {
        var stored = (await store.ReadAsync(db => db.Sessions.Include(row => row.Bookings).AsNoTracking().ToListAsync(Token))).ToLookup(session => session.SeriesId);
        Assert.Equal(_world.Sessions.Count, stored.Sum(part => part.Count()));
        var parts = _world.Parts;
        foreach (var part in _world.Parts)
        {
            var there = stored[part.Id].Select(Seen).OrderBy(session => session.Occurrence).ThenBy(session => session.Id).ToList();
            var known = part.Sessions.OrderBy(session => session.Occurrence).ThenBy(session => session.Id).ToList();
            Assert.Equal(there.Count, known.Count);
            var expected = known.Zip(there, (model, row) => model.Id == Guid.Empty ? model with { Id = row.Id } : model).ToList();
            Assert.Equal(expected, there);
            parts = parts.Replace(part, part with { Sessions = [.. expected] });
        }

        Assert.All(stored.SelectMany(part => part), session => Assert.All(session.Bookings, booking => Assert.Equal(session.Slot, new UtcSlot(booking.StartUtc, booking.EndUtc))));
        Assert.All(stored.SelectMany(part => part), session => Assert.Equal(session.Slot, new LocalSlot(session.Date, session.Start, session.End).Utc()));
        _world = _world with { Parts = parts };
    }

    private static ModelSession Seen(Session session) => new(session.Id, session.Occurrence ?? default, session.Date, session.Start, session.End)
    {
        IsCancelled = session.Status == SessionStatus.Cancelled,
        IsApart = session.IsException,
        Room = session.RoomId!.Value,
        Lead = session.LeadId!.Value,
        People = Names(session.Clients),
    };

    private ModelSession Fresh(DateOnly date) => new(Guid.Empty, date, date, default, default) { People = People(date, _members) };

    private static string People(DateOnly date, int members) => date >= BenComes && members > 1 ? Names([Sample.Ana.Id, Sample.Ben.Id]) : Names([Sample.Ana.Id]);

    private static string Names(IEnumerable<Guid> clients) => string.Join(' ', clients.Order());

    private Task<int> VersionAsync(Guid session) => store.ReadAsync(db => db.Sessions.Where(row => row.Id == session).Select(row => row.Version).SingleAsync(Token));

    private DateTime Local()
    {
        var (date, time) = ZoneTime.ToLocal(store.Clock.UtcNow, Sample.Zone);
        return date.ToDateTime(time);
    }
}
