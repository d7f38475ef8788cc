using System.Collections.Immutable;
using System.Diagnostics;
using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IopPortal.Races;

/// <summary>A clinic so small that most of what its people do clashes: two rooms, two therapists, eight clients and two groups of three, on four days.</summary>
internal sealed class BusyClinic : IAsyncDisposable
{
    private readonly TestStore _store = new();
    private readonly TakenTurns _turns = new();
    private readonly ServiceProvider _services;

    public BusyClinic()
    {
        var services = new ServiceCollection();
        TestStore.Register(services, _store.File, _store.Clock);
        services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(_turns));
        _services = services.BuildServiceProvider();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>All workers act at once, each by dice of its own; then the same commands are done one after the other, in the order they had their turns, by the plainest clinic there is.</summary>
    public async Task<IReadOnlyList<ClinicAnswer>> RunAsync(int seed, int workers, int commands)
    {
        var chance = await BeginAsync();
        var model = new NaiveClinic(await MeetingsAsync());
        var answers = new ClinicAnswer[commands];

        await Crowd.AtOnceAsync(workers, async worker =>
        {
            var dice = new Random(HashCode(seed, worker));
            for (var number = worker; number < commands; number += workers)
            {
                answers[number] = await DoAsync(number, await chance.NextAsync(dice), chance);
            }

            return worker;
        });

        await CompareAsync(model, answers);
        return answers;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _store.DisposeAsync();
    }

    private async Task<ClinicChance> BeginAsync()
    {
        var clients = (await BookingRace.ClientsAsync(_store, 8)).Select(client => client.Id).ToList();
        var groups = new List<Guid>();
        foreach (var (hour, lead, room) in new[] { (9, Sample.TherapistStaff, Sample.BigRoom), (13, Sample.SecondTherapistStaff, Sample.SmallRoom) })
        {
            var draft = Sample.Draft(WeekdaySet.All, Sample.Tuesday, Sample.Tuesday.AddDays(3), new(hour, 0), new(hour + 3, 0), capacity: 3, lead: lead.Id, room: room.Id);
            groups.Add((await Do<CreateGroup>().HandleAsync(Sample.Director, new(Guid.CreateVersion7(), draft, []), Token)).Value);
        }

        return new(_store, clients, groups, await _store.ReadAsync(db => db.Sessions.Select(session => session.Id).ToListAsync(Token)));
    }

    private async Task<ClinicAnswer> DoAsync(int number, ClinicCommand command, ClinicChance chance)
    {
        var began = Stopwatch.GetTimestamp();
        var answer = await _turns.TakeAsync(number, () => HandleAsync(command));
        if (answer.Succeeded && command is ClinicCommand.Book)
        {
            chance.Remember(answer.Value);
        }

        return new(command, RaceOutcome.Told(answer), answer.Succeeded ? answer.Value : Guid.Empty, Stopwatch.GetElapsedTime(began));
    }

    private async Task<Result<Guid>> HandleAsync(ClinicCommand command)
    {
        var (who, key) = (Sample.Director, Guid.CreateVersion7());
        return command switch
        {
            ClinicCommand.Book book => await Do<BookSession>().HandleAsync(who, new(key, Plans.Plan(book.Slot, book.Client, book.Lead) with { RoomId = book.Room })),
            ClinicCommand.Move move => Id(await Do<MoveSession>().HandleAsync(
                who, new(move.Session, move.Version, move.Slot.Date, move.Slot.Start, (int)(move.Slot.End - move.Slot.Start).TotalMinutes, move.Room, move.Lead))),
            ClinicCommand.OtherRoom room => Id(await Do<ChangeRoom>().HandleAsync(who, new(room.Session, room.Version, room.Room))),
            ClinicCommand.CallOff off => Id(await Do<CancelSession>().HandleAsync(who, new(off.Session, off.Version, "Called off"))),
            ClinicCommand.Add add => await Do<AddGroupMembers>().HandleAsync(who, new(key, add.Group, [add.Client], add.From, add.Until, WeekdaySet.None)),
            ClinicCommand.End end => Id(await Do<EndMembership>().HandleAsync(who, new(end.Group, end.Membership, end.LastDay))),
            ClinicCommand.Transfer transfer => await Do<TransferMember>().HandleAsync(who, new(key, transfer.Group, transfer.Membership, transfer.To, transfer.From)),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        };
    }

    private async Task CompareAsync(NaiveClinic model, ClinicAnswer[] answers)
    {
        var order = _turns.Order;
        Assert.Equal(Enumerable.Range(0, answers.Length), order.Order());
        var added = new Queue<Guid>(await PlacesNamedAsync(nameof(AddGroupMembers)));
        model.Moved = await PlacesNamedAsync(nameof(TransferMember));

        for (var turn = 0; turn < order.Count; turn++)
        {
            var answer = answers[order[turn]];
            var made = answer is { Command: ClinicCommand.Add, Told: RaceOutcome.Done } ? added.Dequeue() : answer.Made; // Adding answers with the group; the audit trail names the place.
            Assert.Equal((turn, answer.Command, model.Do(answer.Command, made)), (turn, answer.Command, answer.Told));
        }

        Assert.Empty(added);
        Assert.Empty(model.Moved);
        Assert.Equal(model.Meetings, (await MeetingsAsync()).OrderBy(meeting => meeting.Id).Select(meeting => meeting.ToString()));
        Assert.Equal(model.Places, await PlacesAsync());
        Assert.Equal((0, 0), (await StoreState.OverlapsAsync(_store), await StoreState.HalvesAsync(_store)));
    }

    private Task<List<Guid>> PlacesNamedAsync(string action) => _store.ReadAsync(db => db.AuditEvents
        .Where(audit => audit.Action == action && audit.Outcome == AuditOutcome.Done).OrderBy(audit => audit.Sequence).Select(audit => audit.ObjectId!.Value).ToListAsync(Token));

    private async Task<List<NaiveMeeting>> MeetingsAsync()
    {
        var sessions = await _store.ReadAsync(db => db.Sessions.Include(session => session.Bookings).AsNoTracking().ToListAsync(Token));
        Assert.All(sessions, session => Assert.All(session.Bookings, booking => Assert.Equal((session.Status != SessionStatus.Cancelled, session.Slot), (booking.Active, new UtcSlot(booking.StartUtc, booking.EndUtc)))));
        return
        [
            .. sessions.Select(session => new NaiveMeeting(
                session.Id, session.GroupId, session.Capacity, new(session.Date, session.Start, session.End), session.RoomId!.Value, session.LeadId!.Value,
                session.Bookings.Where(booking => booking.Kind == BookingKind.Client).ToImmutableSortedDictionary(booking => booking.ResourceId, booking => booking.MembershipId ?? Guid.Empty),
                session.Version, session.Status == SessionStatus.Cancelled)),
        ];
    }

    private async Task<IEnumerable<NaivePlace>> PlacesAsync() => (await _store.ReadAsync(db => db.GroupMemberships.AsNoTracking().ToListAsync(Token)))
        .Select(place => new NaivePlace(place.Id, place.GroupId, place.ClientId, place.From, place.To)).OrderBy(place => place.Id);

    private T Do<T>()
        where T : notnull =>
        _services.GetRequiredService<T>();

    private static Result<Guid> Id(Result<Done> done) => done.Select(_ => Guid.Empty);

    private static int HashCode(int seed, int worker) => (seed * 1000) + worker;
}
