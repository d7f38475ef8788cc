using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>What went wrong with messages about conflicts in comparable programs, and does not here.</summary>
public sealed class PeerFailureTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    /// <summary>MP10571: only the first problem is reported.</summary>
    [Fact]
    public async Task OnlyTheFirstProblemIsReported_AllAreToldAtOnceWithWhoAndWhen()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 10, to: 12), room: Sample.SmallRoom.Id, clients: Sample.Ana.Id));
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, Sample.Tuesday, null, null, "Snow"));

        var refused = await BookAsync(Plans.Plan(kind: SessionKind.MedicationManagement));

        Assert.Equal(["client.taken", "date.closed", "room.taken", "staff.no-credential", "staff.taken"], refused.Refusals.Select(refusal => refusal.Code).Order(StringComparer.Ordinal));
        Assert.All(
            refused.Refusals.Where(refusal => refusal.Code.EndsWith(".taken", StringComparison.Ordinal)),
            refusal => Assert.Equal([Sample.Tuesday, new TimeOnly(10, 0), new TimeOnly(12, 0)], refusal.Arguments.Skip(1)));
    }

    /// <summary>OE387: "already used", and it is not.</summary>
    [Fact]
    public async Task AlreadyUsedButItIsNot_BackToBackAndCalledOffAreFree()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 10), room: Sample.SmallRoom.Id, clients: Sample.Ana.Id));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 11, to: 12), room: Sample.SmallRoom.Id, clients: Sample.Ana.Id));
        var off = await _store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id, clients: Sample.Ana.Id));
        await _store.UseCase<CancelSession>().HandleAsync(Sample.Director, new(off.Id, off.Version, "Nobody can"), Token);

        Assert.Empty((await BookAsync(Plans.Plan())).Refusals);
    }

    /// <summary>IND3756: what is suggested does not work.</summary>
    [Fact]
    public async Task SuggestedFixDoesNotWork_WhatIsOfferedCanBeSaved()
    {
        var session = await _store.SaveAsync(Sample.Session(Sample.Slot(), "Individual session", null, Sample.SmallRoom.Id, kind: SessionKind.IndividualTherapy, clients: Sample.Ana.Id));
        foreach (var (from, to) in new[] { (12, 14), (15, 16), (17, 18) })
        {
            await _store.SaveAsync(Sample.Session(Sample.Slot(from: from, to: to), room: Sample.SmallRoom.Id, lead: Sample.SecondTherapistStaff.Id));
        }

        for (var start = new TimeOnly(12, 0); start < new TimeOnly(18, 0); start = start.AddMinutes(30))
        {
            var now = await _store.ReadAsync(db => db.Sessions.SingleAsync(row => row.Id == session.Id, Token));
            var to = new MoveSessionCommand(now.Id, now.Version, Sample.Tuesday, start, 60, Sample.SmallRoom.Id, Sample.TherapistStaff.Id);
            var offer = (await _store.UseCase<PreviewMove>().HandleAsync(Sample.Director, to, Token)).Value;
            if (offer.FreeAt is { } free)
            {
                Assert.Empty((await _store.UseCase<MoveSession>().HandleAsync(Sample.Director, to with { Start = free }, Token)).Refusals);
            }
            else
            {
                Assert.Equal(PreviewState.Fits, offer.State);
            }
        }
    }

    /// <summary>MP10270, MP10560: no way past a rule that has exceptions.</summary>
    [Fact]
    public async Task NoWayPastARuleWithExceptions_AReasonHelpsAndIsKept()
    {
        var late = Plans.Plan(new LocalSlot(Sample.Tuesday, new(21, 0), new(22, 0)));

        var refused = await BookAsync(late);
        var booked = await BookAsync(late, "Only time the family can come");

        Assert.Equal(["override.reason", "staff.outside-hours"], refused.Refusals.Select(refusal => refusal.Code).Order());
        Assert.True(booked.Succeeded);
        Assert.Equal("Only time the family can come", await _store.ReadAsync(db => db.AuditEvents.Where(audit => audit.ObjectId == booked.Value && audit.Outcome == AuditOutcome.Done).Select(audit => audit.Reason).SingleAsync(Token)));
    }

    private Task<Result<Guid>> BookAsync(SessionPlan plan, string reason = "") => _store.UseCase<BookSession>().HandleAsync(Sample.Director, Plans.Book(plan, reason: reason), Token);
}
