using System.Globalization;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Clients;
using IopPortal.Features.Rosters;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Scheduling.Tracks;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Features.Settings;
using IopPortal.Features.Writing;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Data.Sqlite;

/// <summary>Every other command that can be taken back: afterwards the store holds what it held before, or somebody is named who changed something since.</summary>
public sealed class RowReversalTests : IAsyncDisposable
{
    private static readonly Guid Key = Guid.NewGuid();

    private readonly TestStore _store = new();

    public static TheoryData<string> Commands =>
    [
        nameof(AddGroupMembers), nameof(EndMembership), nameof(TransferMember), nameof(PauseMembership), nameof(FillFromWaitlist),
        nameof(AdmitToTrack), nameof(AddClosure), nameof(DecideTimeOff), nameof(CreateGroup),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task HandleAsync_TakenBack_LeavesEveryRowAsItWas(string command)
    {
        var given = await GivenAsync(command);
        var before = await RowsAsync();
        await DoneAsync(given.Command);
        Assert.NotEqual(before, await RowsAsync());

        Assert.Empty((await UndoAsync(given.Author)).Refusals);

        Assert.Equal(before, await RowsAsync());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task HandleAsync_SomebodyBuiltOnIt_RefusesWithTheNameAndLeavesAll(string command)
    {
        var given = await GivenAsync(command);
        await DoneAsync(given.Command);
        _store.Clock.Advance(TimeSpan.FromSeconds(2));
        await DoneAsync(given.Since);
        var now = await RowsAsync();

        var refusal = Assert.Single((await UndoAsync(given.Author)).Refusals);

        Assert.Equal(new Refusal("undo.changed", given.Name), refusal);
        Assert.Equal(now, await RowsAsync());
    }

    [Fact]
    public async Task HandleAsync_TakenBack_MayBeAskedForAgainWithTheSameKey()
    {
        var given = await GivenAsync(nameof(AddGroupMembers));
        await DoneAsync(given.Command);
        await UndoAsync(given.Author);

        await DoneAsync(given.Command);

        Assert.Equal(1, await _store.ReadAsync(db => db.GroupMemberships.CountAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_AbsenceOfTheNewMemberReportedSince_IsRefused()
    {
        var given = await GivenAsync(nameof(AddGroupMembers));
        await DoneAsync(given.Command);
        var session = await _store.ReadAsync(db => db.Sessions.OrderBy(row => row.StartUtc).FirstAsync(Token));
        await _store.SaveAsync(new AttendanceRecord(session.Id, Sample.Ben.Id, null, new(AttendanceStatus.Excused), Sample.Director.UserId, _store.Clock.UtcNow));

        Assert.Equal("undo.changed", Assert.Single((await UndoAsync(given.Author)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_AnotherMemberCameSince_TakesOnlyTheOwnBack()
    {
        var given = await GivenAsync(nameof(AddGroupMembers));
        await DoneAsync(given.Command);
        var group = await _store.ReadAsync(db => db.Groups.Select(row => row.Id).SingleAsync(Token));
        await DoneAsync(() => AddAsync(group, Sample.Ana.Id, Sample.Director));

        Assert.Empty((await UndoAsync(given.Author)).Refusals);

        Assert.Equal(Sample.Ana.Id, await _store.ReadAsync(db => db.GroupMemberships.Select(place => place.ClientId).SingleAsync(Token)));
    }

    private async Task<Given> GivenAsync(string command)
    {
        var given = command switch
        {
            nameof(AddGroupMembers) => await NewMemberAsync(),
            nameof(EndMembership) => await EndedPlaceAsync(),
            nameof(TransferMember) => await TransferAsync(),
            nameof(PauseMembership) => await PauseAsync(),
            nameof(FillFromWaitlist) => await FilledSeatAsync(),
            nameof(AdmitToTrack) => await AdmissionAsync(),
            nameof(AddClosure) => await ClosureAsync(),
            nameof(DecideTimeOff) => await TimeOffAsync(),
            _ => NewGroup(),
        };
        _store.Clock.Advance(TimeSpan.FromMinutes(1));
        return given;
    }

    private async Task<Given> NewMemberAsync()
    {
        var group = await _store.GroupAsync(5);
        await _store.WaitAsync(group, Sample.Ben.Id);
        return new(() => AddAsync(group, Sample.Ben.Id, Sample.CaseManager), () => EndAsync(Sample.Ben.Id));
    }

    private async Task<Given> EndedPlaceAsync()
    {
        var group = await _store.GroupAsync(5);
        await _store.MemberAsync(group, Sample.Ana.Id);
        var friday = await _store.ReadAsync(db => db.Sessions.SingleAsync(row => row.Date == Sample.Monday.AddDays(4), Token));
        await _store.SaveAsync(new AttendanceRecord(friday.Id, Sample.Ana.Id, null, new(AttendanceStatus.Excused), Sample.CaseManager.UserId, TestClock.Monday));
        var last = await _store.ReadAsync(db => db.Sessions.OrderBy(row => row.StartUtc).LastAsync(Token));
        return new(
            () => EndAsync(Sample.Ana.Id, Sample.CaseManager),
            () => _store.UseCase<MoveSession>().HandleAsync(Sample.Director, new(last.Id, last.Version, last.Date, new(13, 0), 180, Sample.BigRoom.Id, Sample.TherapistStaff.Id), Token));
    }

    private async Task<Given> TransferAsync()
    {
        var (group, other) = (await _store.GroupAsync(5), await _store.GroupAsync(5, start: new(13, 0)));
        await _store.MemberAsync(group, Sample.Ana.Id);
        var place = await PlaceAsync(Sample.Ana.Id);
        return new(
            async () => Plain(await _store.UseCase<TransferMember>().HandleAsync(Sample.CaseManager, new(Key, group, place.Id, other, Sample.Wednesday), Token)),
            () => EndAsync(Sample.Ana.Id));
    }

    private async Task<Given> PauseAsync()
    {
        var group = await _store.GroupAsync(5);
        await _store.MemberAsync(group, Sample.Ana.Id);
        var place = await PlaceAsync(Sample.Ana.Id);
        return new(
            async () => Plain(await _store.UseCase<PauseMembership>().HandleAsync(Sample.CaseManager, new(Key, group, place.Id, Sample.Wednesday, Sample.Monday.AddDays(6)), Token)),
            () => EndAsync(Sample.Ana.Id, lastDay: Sample.Monday.AddDays(9)));
    }

    private async Task<Given> FilledSeatAsync()
    {
        var stay = await ReferredAsync(EnrollmentStatus.Waitlisted);
        var group = await _store.GroupAsync();
        await _store.WaitAsync(group, stay.ClientId);
        return new(async () => Plain(await _store.FillAsync(group, key: Key)), () => EndAsync(stay.ClientId));
    }

    private async Task<Given> AdmissionAsync()
    {
        var stay = await ReferredAsync(EnrollmentStatus.Scheduled);
        await _store.GroupAsync(5);
        await _store.GroupAsync(5, start: new(13, 0));
        return new(
            async () => Plain(await _store.UseCase<AdmitToTrack>().HandleAsync(Sample.CaseManager, new(Key, stay.Id, stay.Version, Sample.Track.Id, Sample.Monday), Token)),
            async () => await _store.UseCase<MoveEnrollment>().HandleAsync(
                Sample.Director, new(stay.Id, await _store.ReadAsync(db => db.Enrollments.Where(row => row.Id == stay.Id).Select(row => row.Version).SingleAsync(Token)), EnrollmentStatus.OnHold), Token));
    }

    private async Task<Given> ClosureAsync()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 9, 12), room: Sample.BigRoom.Id, clients: [Sample.Ana.Id]));
        return new(
            async () => Plain(await _store.UseCase<AddClosure>().HandleAsync(Sample.Director, new(Key, new(Sample.Site.Id, null, Sample.Monday, null, null), "Snow"), Token)),
            async () => Plain((await _store.UseCase<RemoveClosure>().HandleAsync(Sample.Director, await _store.ReadAsync(db => db.Closures.Select(row => row.Id).SingleAsync(Token)), Token)).Select(_ => Key)))
        {
            Author = Sample.Director,
        };
    }

    private async Task<Given> TimeOffAsync()
    {
        var asked = await _store.UseCase<RequestTimeOff>().HandleAsync(
            Sample.Therapist, new(Guid.NewGuid(), Sample.TherapistStaff.Id, Sample.Tuesday, Sample.Tuesday, null, null, "Dentist"), Token);
        return new(
            () => _store.UseCase<DecideTimeOff>().HandleAsync(Sample.Director, new(asked.Value, 1, Approve: true), Token),
            () => _store.UseCase<RemoveTimeOff>().HandleAsync(Sample.Therapist, new(Sample.TherapistStaff.Id, asked.Value, 2), Token))
        {
            Author = Sample.Director,
            Name = "therapist",
        };
    }

    private Given NewGroup() => new(
        async () => Plain(await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Key, Sample.Draft(first: Sample.Monday, last: Sample.Monday.AddDays(11)), []), Token)),
        async () => await AddAsync(await _store.ReadAsync(db => db.Groups.Select(row => row.Id).SingleAsync(Token)), Sample.Ana.Id, Sample.CaseManager))
    {
        Author = Sample.Director,
        Name = "casemanager",
    };

    private async Task<Enrollment> ReferredAsync(EnrollmentStatus status)
    {
        var client = Sample.NewClient("Wanda", "Waits");
        var stay = Sample.Referral(client);
        stay.MoveTo(status);
        await _store.SaveAsync([client, stay]);
        return stay;
    }

    private async Task<Result<Done>> AddAsync(Guid group, Guid client, Actor actor) =>
        Plain(await _store.UseCase<AddGroupMembers>().HandleAsync(actor, new(Key, group, [client], Sample.Monday, null, WeekdaySet.None), Token));

    private async Task<Result<Done>> EndAsync(Guid client, Actor? actor = null, DateOnly? lastDay = null)
    {
        var place = await PlaceAsync(client);
        return await _store.UseCase<EndMembership>().HandleAsync(actor ?? Sample.Director, new(place.GroupId, place.Id, lastDay ?? Sample.Wednesday), Token);
    }

    private Task<GroupMembership> PlaceAsync(Guid client) =>
        _store.ReadAsync(db => db.GroupMemberships.AsNoTracking().Where(place => place.ClientId == client).OrderBy(place => place.From).LastAsync(Token));

    private Task<Result<Done>> UndoAsync(Actor actor) => _store.UseCase<UndoLastCommand>().HandleAsync(actor, Token);

    private static Result<Done> Plain(Result<Guid> result) => result.Select(_ => Done.Value);

    private static async Task DoneAsync(Func<Task<Result<Done>>> command) => Assert.Empty((await command()).Refusals);

    /// <summary>Everything stored but what only grows.</summary>
    private async Task<IReadOnlyList<string>> RowsAsync()
    {
        await using var db = _store.CreateContext();
        var rows = new List<string>();
        var tables = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT IN ('AuditEvents', 'sqlite_sequence', 'UndoableCommands', 'ScheduleNotices', 'CalendarVersions')").ToListAsync(Token);
        foreach (var table in tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await db.Database.OpenConnectionAsync(Token);
            await using var reader = await command.ExecuteReaderAsync(Token);
            while (await reader.ReadAsync(Token))
            {
                var columns = Enumerable.Range(0, reader.FieldCount).Where(column => reader.GetName(column) is not ("Version" or "Sequence" or "ChangedAt"));
                rows.Add($"{table}: {string.Join(" | ", columns.Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)))}");
            }
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    /// <param name="Since">What somebody else does meanwhile.</param>
    private sealed record Given(Func<Task<Result<Done>>> Command, Func<Task<Result<Done>>> Since)
    {
        public Actor Author { get; init; } = Sample.CaseManager;

        /// <summary>Whoever did something meanwhile.</summary>
        public string Name { get; init; } = "director";
    }
}
