using System.Threading.Channels;
using IopPortal.Data;
using IopPortal.Data.Sqlite;
using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Clients;
using IopPortal.Features.Live;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Writing;

/// <summary>The one way anything changes: all of it or nothing, with its audit row, and only then the screens.</summary>
public sealed class WriteOperationTests : IAsyncDisposable
{
    private const int Busy = 5;

    private static readonly OperationUse Use = OperationTable.Of<CreateClient>();

    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private WriteOperation Write => _store.UseCase<WriteOperation>();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task RunAsync_RefusalNamesSomebody_LogsTheCodeAndIdsOnly()
    {
        var log = new LogLines<WriteOperation>();
        var services = _store.Services;
        var write = new WriteOperation(
            services.GetRequiredService<IDbContextFactory<PortalDbContext>>(), services.GetRequiredService<WriteGate>(), services.GetRequiredService<Permissions>(),
            services.GetRequiredService<ScheduleChanges>(), _store.Clock, log);

        await write.RunAsync(Sample.Director, Use, AccessTarget.None, _ => Task.FromResult<Result<Done>>(new Refusal("client.taken", "Ana Lane")), Token);

        var line = Assert.Single(log.Lines);
        Assert.Contains($"CreateClient (CLI-3) by {Sample.Director.UserId}", line, StringComparison.Ordinal);
        Assert.EndsWith("client.taken", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Lane", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_RoleWithoutTheRight_LeavesOneAuditRowAndNothingElse()
    {
        var before = await ContentAsync();

        var result = await AddClientAsync(Sample.Therapist);

        Assert.Equal(Refusal.Forbidden, Assert.Single(result.Refusals));
        var row = Assert.Single(await AuditAsync());
        Assert.Equal((Sample.Therapist.UserId, "CLI-3", "CreateClient", AuditOutcome.Denied), (row.ActorId, row.Operation, row.Action, row.Outcome));
        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task RunAsync_ObjectOutOfReach_ReadsLikeNothingAndIsKeptAsDenied()
    {
        var plan = new EditCarePlanCommand(await EnrollmentOfBenAsync(), 1, Sample.Plan(), Phase.ActiveTreatment);
        var before = await ContentAsync();

        var result = await _store.UseCase<EditCarePlan>().HandleAsync(Sample.Therapist, plan, Token);

        Assert.Equal(Refusal.NotFound, Assert.Single(result.Refusals));
        var row = Assert.Single(await AuditAsync());
        Assert.Equal((plan.EnrollmentId, AuditOutcome.Denied), (row.ObjectId, row.Outcome));
        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task RunAsync_RefusedInsideTheWork_KeepsNothing()
    {
        var before = await ContentAsync();

        var result = await Write.RunAsync<Guid>(Sample.Director, Use, AccessTarget.None, async scope =>
        {
            scope.Db.Clients.Add(Sample.NewClient());
            scope.Audit(null);
            await scope.Db.SaveChangesAsync(Token);
            return new Refusal("client.known-already");
        }, Token);

        Assert.Equal("client.known-already", Assert.Single(result.Refusals).Code);
        Assert.Empty(await AuditAsync());
        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task RunAsync_FaultInsideTheWork_KeepsNothingAndLetsTheNextOneIn()
    {
        var before = await ContentAsync();

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Write.RunAsync<Guid>(Sample.Director, Use, AccessTarget.None, async scope =>
        {
            scope.Db.Clients.Add(Sample.NewClient());
            scope.Audit(null);
            await scope.Db.SaveChangesAsync(Token);
            throw new InvalidTimeZoneException("Only a bug can cause this.");
        }, Token));

        Assert.Empty(await AuditAsync());
        Assert.Equal(before, await ContentAsync());
        Assert.True((await AddClientAsync(Sample.Director)).Succeeded);
    }

    [Fact]
    public async Task RunAsync_Done_KeepsTheChangeWithItsAuditRow()
    {
        var result = await AddClientAsync(Sample.CaseManager);

        Assert.True(await _store.ReadAsync(db => db.Clients.AnyAsync(client => client.Id == result.Value, Token)));
        var row = Assert.Single(await AuditAsync());
        Assert.Equal(
            (Sample.CaseManager.UserId, "CaseManager", "CLI-3", "CreateClient", result.Value, AuditOutcome.Done, TestClock.Monday),
            (row.ActorId, row.Role, row.Operation, row.Action, row.ObjectId, row.Outcome, row.At));
    }

    [Fact]
    public async Task RunOnceAsync_SameKeyTwice_ReturnsTheFirstIdAndMakesNothingNew()
    {
        var key = Guid.NewGuid();

        var first = await AddClientAsync(Sample.Director, key);
        var again = await AddClientAsync(Sample.Director, key);
        var somebodyElse = await AddClientAsync(Sample.CaseManager, key);

        Assert.Equal(first.Value, again.Value);
        Assert.NotEqual(first.Value, somebodyElse.Value);
        Assert.Equal(2, (await AuditAsync()).Count);
    }

    [Fact]
    public async Task RunOnceAsync_RefusedBefore_RunsAgainWithTheSameKey()
    {
        var key = Guid.NewGuid();
        await Write.RunOnceAsync(Sample.Director, Use, AccessTarget.None, key, _ => Task.FromResult((Result<Guid>)new Refusal("client.known-already")), Token);

        Assert.True((await AddClientAsync(Sample.Director, key)).Succeeded);
    }

    [Fact]
    public async Task RunAsync_StaleVersion_NamesWhoChangedItAndWhen()
    {
        await EditAnaAsync(Sample.CaseManager, version: 1);
        _store.Clock.Advance(TimeSpan.FromMinutes(7));

        var result = await EditAnaAsync(Sample.Director, version: 1);

        Assert.Equal(Refusal.Stale("casemanager", TestClock.Monday), Assert.Single(result.Refusals));
        Assert.Equal(2, await _store.ReadAsync(db => db.Clients.Where(client => client.Id == Sample.Ana.Id).Select(client => client.Version).SingleAsync(Token)));
    }

    [Fact]
    public async Task RunAsync_VersionChangesUnderTheWork_IsStaleToo()
    {
        var result = await Write.RunAsync<Done>(Sample.Director, OperationTable.Of<EditClient>(), AccessTarget.Client(Sample.Ana.Id), async scope =>
        {
            var ana = await scope.Db.Clients.SingleAsync(client => client.Id == Sample.Ana.Id, Token);
            await scope.Db.Database.ExecuteSqlAsync($"UPDATE Clients SET Version = Version + 1 WHERE Id = {Sample.Ana.Id}", Token);
            ana.Archive(archived: true);
            return Done.Value;
        }, Token);

        Assert.Equal("stale", Assert.Single(result.Refusals).Code);
        Assert.False(await _store.ReadAsync(db => db.Clients.Where(client => client.Id == Sample.Ana.Id).Select(client => client.IsArchived).SingleAsync(Token)));
    }

    [Fact]
    public async Task RunAsync_Begun_HoldsTheWriteLockOfTheFileBeforeTheFirstRead()
    {
        var locked = false;

        await Write.RunAsync<Done>(Sample.Director, Use, AccessTarget.None, async _ =>
        {
            await using var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _store.File, DefaultTimeout = 1, Pooling = false }.ToString());
            await other.OpenAsync(Token);
            var refused = Assert.Throws<SqliteException>(() => other.BeginTransaction());
            locked = refused.SqliteErrorCode == Busy;
            return Done.Value;
        }, Token);

        Assert.True(locked);
    }

    [Fact]
    public async Task RunAsync_Committed_WakesTheOpenPageWhenTheChangeCanBeRead()
    {
        var seen = new TaskCompletionSource<int>();
        using var page = _store.UseCase<ScheduleChanges>().Subscribe(
            [Topic.Clients], async () => seen.SetResult(await _store.ReadAsync(db => db.Clients.CountAsync(Token))));
        var before = await _store.ReadAsync(db => db.Clients.CountAsync(Token));
        var duringTheWork = false;

        await AddClientAsync(Sample.Director, inside: () => duringTheWork = seen.Task.IsCompleted);

        Assert.Equal(before + 1, await seen.Task.WaitAsync(Token));
        Assert.False(duringTheWork);
    }

    [Fact]
    public async Task RunAsync_Committed_WakesNoOtherPage()
    {
        var changes = _store.UseCase<ScheduleChanges>();
        var (own, other) = (new Calls(), new Calls());
        using var shown = changes.Subscribe([Topic.Clients], own.AddAsync);
        using var elsewhere = changes.Subscribe([Topic.Groups, Topic.Client(Sample.Ben.Id), Topic.Day(Sample.Monday)], other.AddAsync);

        await AddClientAsync(Sample.Director);
        await AddClientAsync(Sample.Director);
        await own.ReachAsync(2, Token);

        Assert.Equal((2, 0), (own.Count, other.Count));
    }

    [Fact]
    public async Task RunAsync_RefusedAfterTouching_WakesNobody()
    {
        var calls = new Calls();
        using var page = _store.UseCase<ScheduleChanges>().Subscribe([Topic.Clients], calls.AddAsync);

        await Write.RunAsync<Done>(Sample.Director, Use, AccessTarget.None, scope =>
        {
            scope.Touch(Topic.Clients);
            return Task.FromResult((Result<Done>)new Refusal("client.known-already"));
        }, Token);
        await AddClientAsync(Sample.Director);
        await calls.ReachAsync(1, Token);

        Assert.Equal(1, calls.Count);
    }

    [Fact]
    public async Task RunAsync_PageThatClosed_IsNotCalledAgain()
    {
        var (closed, open) = (new Calls(), new Calls());
        _store.UseCase<ScheduleChanges>().Subscribe([Topic.Clients], closed.AddAsync).Dispose();
        using var page = _store.UseCase<ScheduleChanges>().Subscribe([Topic.Clients], open.AddAsync);

        await AddClientAsync(Sample.Director);
        await open.ReachAsync(1, Token);

        Assert.Equal(0, closed.Count);
    }

    private Task<Result<Guid>> AddClientAsync(Actor actor, Guid? key = null, Action? inside = null) =>
        Write.RunOnceAsync(actor, Use, AccessTarget.None, key ?? Guid.NewGuid(), scope =>
        {
            var client = Sample.NewClient();
            scope.Db.Clients.Add(client);
            scope.Audit(client.Id);
            scope.Touch(Topic.Clients);
            inside?.Invoke();
            return Task.FromResult((Result<Guid>)client.Id);
        }, Token);

    private Task<Result<Done>> EditAnaAsync(Actor actor, int version) =>
        _store.UseCase<EditClient>().HandleAsync(actor, new(Sample.Ana.Id, version, null, new("555-0142", null, null, SafeToLeaveMessage: true)), Token);

    private Task<Guid> EnrollmentOfBenAsync() => _store.ReadAsync(db => db.Enrollments.Where(row => row.ClientId == Sample.Ben.Id).Select(row => row.Id).SingleAsync(Token));

    private Task<List<AuditEvent>> AuditAsync() => _store.ReadAsync(db => db.AuditEvents.OrderBy(row => row.Sequence).ToListAsync(Token));

    /// <summary>Everything a command could have left behind besides its audit row.</summary>
    private Task<(int Clients, int Enrollments, int Receipts, int Versions)> ContentAsync() => _store.ReadAsync(async db => (
        await db.Clients.CountAsync(Token),
        await db.Enrollments.CountAsync(Token),
        await db.CommandReceipts.CountAsync(Token),
        await db.Enrollments.SumAsync(row => row.Version, Token)));

    private sealed class Calls
    {
        private readonly Channel<bool> _calls = Channel.CreateUnbounded<bool>();
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public Task AddAsync()
        {
            Interlocked.Increment(ref _count);
            _calls.Writer.TryWrite(true);
            return Task.CompletedTask;
        }

        public async Task ReachAsync(int count, CancellationToken cancellationToken)
        {
            for (var seen = 0; seen < count; seen++)
            {
                await _calls.Reader.ReadAsync(cancellationToken);
            }
        }
    }
}
