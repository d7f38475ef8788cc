using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Substitutes;

public sealed class AddCoLeadTests : IAsyncDisposable
{
    private static readonly Guid Tom = Sample.SecondTherapistStaff.Id;

    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_FreeColleague_HelpsAndLeavesAgain()
    {
        var session = await _store.SaveAsync(Sample.Session());

        Assert.True((await AddAsync(Sample.Therapist, new(session.Id, 1, Tom))).Succeeded);
        Assert.Equal("session.leads-already", Assert.Single((await AddAsync(Sample.Therapist, new(session.Id, 2, Tom))).Refusals).Code);
        Assert.True((await _store.UseCase<RemoveCoLead>().HandleAsync(Sample.Therapist, new(session.Id, 2, Tom), Now)).Succeeded);

        Assert.Equal(1, await _store.ReadAsync(db => db.Bookings.CountAsync(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Staff, Now)));
    }

    [Fact]
    public async Task HandleAsync_B1BookedElsewhere_OnlyWithAReasonAndBeside()
    {
        var session = await _store.SaveAsync(Sample.Session());
        await _store.SaveAsync(Sample.Session(lead: Tom));

        var without = await AddAsync(Sample.Director, new(session.Id, 1, Tom));
        var with = await AddAsync(Sample.Director, new(session.Id, 1, Tom, "Both groups meet together"));

        Assert.Equal(["staff.co-lead-taken", "override.reason"], without.Refusals.Select(refusal => refusal.Code));
        Assert.True(with.Succeeded);
        Assert.Equal(Booking.OverrideLane, await _store.ReadAsync(db => db.Bookings.Where(booking => booking.SessionId == session.Id && booking.ResourceId == Tom).Select(booking => booking.Lane).SingleAsync(Now)));
    }

    [Fact]
    public async Task HandleAsync_LeadBegunStaleOrWithoutTheRight_IsRefused()
    {
        var session = await _store.SaveAsync(Sample.Session());

        Assert.Equal("session.leads-already", Assert.Single((await AddAsync(Sample.Director, new(session.Id, 1, Sample.TherapistStaff.Id))).Refusals).Code);
        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.UseCase<RemoveCoLead>().HandleAsync(Sample.Director, new(session.Id, 1, Sample.TherapistStaff.Id), Now)).Refusals));
        Assert.Equal("stale", Assert.Single((await AddAsync(Sample.Director, new(session.Id, 9, Tom))).Refusals).Code);
        Assert.Equal(Refusal.NotFound, Assert.Single((await AddAsync(Sample.SecondTherapist, new(session.Id, 1, Tom))).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await AddAsync(Sample.FrontDesk, new(session.Id, 1, Tom))).Refusals));
        _store.Clock.UtcNow = Sample.At(Sample.Tuesday, 10, 0);
        Assert.Equal("session.started", Assert.Single((await AddAsync(Sample.Director, new(session.Id, 1, Tom))).Refusals).Code);
    }

    private Task<Result<Done>> AddAsync(Actor actor, CoLeadCommand command) => _store.UseCase<AddCoLead>().HandleAsync(actor, command, Now);
}
