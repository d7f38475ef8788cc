using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Authorizations;

public sealed class GetReviewPacketTests : IAsyncLifetime
{
    private readonly TestStore _store = new();
    private readonly Client _client = Sample.NewClient("Noor", "Rahimi");
    private readonly PayerProfile _payer = new("MER", "Meridian", new() { DayMinimum = 120, ReviewEveryDays = 14 });
    private Enrollment _stay = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var rows = Sample.ClientRows(_client);
        _stay = rows.OfType<Enrollment>().Single();
        await _store.SaveAsync([_payer, .. rows]);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_TwoDaysSinceTheLastReview_SaysWhatWasKeptAndWhatIsAsked()
    {
        await _store.SaveAsync(new Authorization(_client.Id, _stay.Id, new(
            _payer.Id, "A-1", AuthorizationUnit.Day, 12, Sample.Monday.AddDays(-28), Sample.Monday.AddDays(6), Sample.Monday.AddDays(5), AuthorizationStatus.Approved, "")));
        await AttendAsync(Sample.Monday.AddDays(-14), 12); // Before the last review.
        await AttendAsync(Sample.Monday.AddDays(-7), 12);
        await AttendAsync(Sample.Monday.AddDays(-5), 10); // An hour: a short day.

        var packet = (await _store.UseCase<GetReviewPacket>().HandleAsync(Sample.Reviewer, _client.Id, Now)).Value;

        Assert.Equal(Sample.Monday.AddDays(-9), packet.Since);
        Assert.Equal((2, 1, 240), (packet.Days.Count, packet.CountingDays, packet.Minutes));
        Assert.Equal((3, 3), (packet.Rate.Attended, packet.Rate.Counted));
        Assert.Equal(2, packet.Authorization!.Use.Kept);
        Assert.Equal(new PacketRequestView(Sample.Monday.AddDays(7), 5, 15), packet.Request); // Ten weeks from admission, four gone, one permitted.
    }

    [Fact]
    public async Task HandleAsync_Opened_IsOnTheAuditTrailAndNotForOthers()
    {
        await _store.UseCase<GetReviewPacket>().HandleAsync(Sample.CaseManager, _client.Id, Now);

        Assert.True(await _store.ReadAsync(db => db.AuditEvents.AnyAsync(row => row.ObjectId == _client.Id && row.Action == nameof(GetReviewPacket) && row.Outcome == AuditOutcome.Opened)));
        foreach (var actor in new[] { Sample.Therapist, Sample.FrontDesk, Sample.Auditor })
        {
            Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<GetReviewPacket>().HandleAsync(actor, _client.Id, Now)).Refusals));
        }
    }

    [Fact]
    public async Task HandleAsync_StayThatBeginsNextWeek_HasNoWeeksYet()
    {
        var client = Sample.NewClient("Iris", "Vance");
        await _store.SaveAsync([.. Sample.ClientRows(client, admitted: Sample.Monday.AddDays(7))]);

        var packet = (await _store.UseCase<GetReviewPacket>().HandleAsync(Sample.Reviewer, client.Id, Now)).Value;

        Assert.Empty(packet.Weeks);
        Assert.Empty(packet.Days);
    }

    private async Task AttendAsync(DateOnly date, int until)
    {
        var session = Sample.Session(Sample.Slot(date, 9, until), clients: _client.Id);
        await _store.SaveAsync(session);
        await _store.SaveAsync(new AttendanceRecord(session.Id, _client.Id, _stay.Id, new AttendanceMark(AttendanceStatus.Present), Guid.Empty, TestClock.Monday));
    }
}
