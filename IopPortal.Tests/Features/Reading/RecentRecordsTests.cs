using IopPortal.Domain.Audit;
using IopPortal.Features.Clients;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Reading;

/// <summary>A page reads itself again after every change; what is on the audit trail is not asked for each time.</summary>
public sealed class RecentRecordsTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HandleAsync_OpenedAgainInFiveMinutes_AsksTheAuditTrailNoMore()
    {
        using var commands = new CommandCount(_store);
        var get = _store.UseCase<GetClientRecord>();
        await get.HandleAsync(Sample.Director, Sample.Ana.Id, Token);
        var before = commands.Value;

        await get.HandleAsync(Sample.Director, Sample.Ana.Id, Token);

        Assert.DoesNotContain(commands.Sent.Skip(before), command => command.Text.Contains("\"AuditEvents\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HandleAsync_OpenedAgainAfterFiveMinutes_IsRecordedAgain()
    {
        var get = _store.UseCase<GetClientRecord>();
        await get.HandleAsync(Sample.Director, Sample.Ana.Id, Token);
        _store.Clock.UtcNow += TimeSpan.FromMinutes(5);

        await get.HandleAsync(Sample.Director, Sample.Ana.Id, Token);

        Assert.Equal(2, await _store.ReadAsync(db => db.AuditEvents.CountAsync(audit => audit.Outcome == AuditOutcome.Opened && audit.ObjectId == Sample.Ana.Id, Token)));
    }

    [Fact]
    public async Task HandleAsync_RecordedByAnEarlierProcess_IsNotRecordedTwice()
    {
        await _store.SaveAsync(new AuditEvent(TestClock.Monday, Sample.Director.UserId, "ProgramDirector", "CLI-2", nameof(GetClientRecord), Sample.Ana.Id, AuditOutcome.Opened));

        await _store.UseCase<GetClientRecord>().HandleAsync(Sample.Director, Sample.Ana.Id, Token);

        Assert.Equal(1, await _store.ReadAsync(db => db.AuditEvents.CountAsync(audit => audit.Outcome == AuditOutcome.Opened && audit.ObjectId == Sample.Ana.Id, Token)));
    }
}
