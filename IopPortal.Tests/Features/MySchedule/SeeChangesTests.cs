using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.MySchedule;

/// <summary>What changed stands first until its person has seen exactly that.</summary>
public sealed class SeeChangesTests : IAsyncDisposable
{
    private readonly TestStore _store = new();
    private readonly Session _session = Sample.Session(room: Sample.BigRoom.Id, clients: [Sample.Ana.Id]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task GetChanges_MovedTwice_ReadsFromTheFirstPlaceToTheLast()
    {
        await _store.SaveAsync(_session);
        await MoveAsync(1, 13);
        await MoveAsync(2, 15);

        var change = Assert.Single((await ChangesAsync(Sample.ClientActor)).Changes);

        Assert.Equal((ScheduleChangeKind.Moved, new TimeOnly(10, 0), new TimeOnly(15, 0)), (change.Change, change.OldStart, change.Slot.Start));
        Assert.DoesNotContain("Coping", change.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandleAsync_WhatWasShown_IsGoneAndWhatCameLaterStays()
    {
        await _store.SaveAsync(_session);
        await MoveAsync(1, 13);
        var shown = await ChangesAsync(Sample.ClientActor);
        await MoveAsync(2, 15);

        Assert.True((await _store.UseCase<SeeChanges>().HandleAsync(Sample.ClientActor, shown.Upto, Token)).Succeeded);

        var left = Assert.Single((await ChangesAsync(Sample.ClientActor)).Changes);
        Assert.Equal(new TimeOnly(13, 0), left.OldStart);
    }

    [Fact]
    public async Task HandleAsync_SomebodyElsesNotices_StayUnseen()
    {
        await _store.SaveAsync(_session);
        await MoveAsync(1, 13);
        var anas = await ChangesAsync(Sample.ClientActor);

        await _store.UseCase<SeeChanges>().HandleAsync(Sample.Therapist, anas.Upto, Token);

        Assert.Single((await ChangesAsync(Sample.ClientActor)).Changes);
    }

    [Fact]
    public async Task GetChanges_AnotherLeads_BothLeadsAreTold()
    {
        await _store.SaveAsync(_session);
        var command = new MoveSessionCommand(_session.Id, 1, _session.Date, _session.Start, 60, Sample.BigRoom.Id, Sample.SecondTherapistStaff.Id);
        Assert.Empty((await _store.UseCase<MoveSession>().HandleAsync(Sample.Director, command, Token)).Refusals);

        Assert.Equal(ScheduleChangeKind.NoLongerLeads, Assert.Single((await ChangesAsync(Sample.Therapist)).Changes).Change);
        Assert.Equal(ScheduleChangeKind.NowLeads, Assert.Single((await ChangesAsync(Sample.SecondTherapist)).Changes).Change);
        Assert.Equal(ScheduleChangeKind.OtherLead, Assert.Single((await ChangesAsync(Sample.ClientActor)).Changes).Change);
    }

    private async Task MoveAsync(int version, int from)
    {
        var command = new MoveSessionCommand(_session.Id, version, _session.Date, new(from, 0), 60, Sample.BigRoom.Id, Sample.TherapistStaff.Id);
        Assert.Empty((await _store.UseCase<MoveSession>().HandleAsync(Sample.Director, command, Token)).Refusals);
    }

    private async Task<ChangesView> ChangesAsync(Actor actor) => (await _store.UseCase<GetChanges>().HandleAsync(actor, Token)).Value;
}
