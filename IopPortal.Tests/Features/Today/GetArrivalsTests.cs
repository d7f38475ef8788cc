using IopPortal.Domain.Attendance;
using IopPortal.Features.Attendance;
using IopPortal.Features.Requests;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Today;

public sealed class GetArrivalsTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_FrontDesk_GetsWhoComesWhenWhereAndToWhom()
    {
        var roll = await Roll.AtAsync(_store, 8, 52);
        await _store.UseCase<CheckIn>().HandleAsync(Sample.FrontDesk, new(roll.Session.Id, Sample.Ana.Id), TestContext.Current.CancellationToken);

        var people = (await ArrivalsAsync(Sample.FrontDesk)).People;

        Assert.Equal(
            [("Ana Lane", AttendanceStatus.CheckedIn, new TimeOnly(8, 52)), ("Ben Moss", AttendanceStatus.Expected, (TimeOnly?)null)],
            people.Select(person => (person.Name, person.Status, person.ArrivedAt)));
        Assert.All(people, person => Assert.Equal(("Room 1", "Tess Therapist"), (person.Room, person.Lead)));
    }

    [Fact]
    public async Task HandleAsync_ClientSaidToComeLate_TellsHowLate()
    {
        var roll = await Roll.AtAsync(_store, 8, 52);
        await _store.UseCase<TellLate>().HandleAsync(Sample.ClientActor, new(Guid.CreateVersion7(), roll.Session.Id, 10), TestContext.Current.CancellationToken);

        Assert.Equal([("Ana Lane", 10), ("Ben Moss", (int?)null)], (await ArrivalsAsync(Sample.FrontDesk)).People.Select(person => (person.Name, person.LateMinutes)));
    }

    [Fact]
    public async Task HandleAsync_Therapist_GetsOwnSessionsOnly()
    {
        await Roll.AtAsync(_store, 8);

        Assert.Equal(2, (await ArrivalsAsync(Sample.Therapist)).People.Count);
        Assert.Empty((await ArrivalsAsync(Sample.SecondTherapist)).People);
    }

    [Fact]
    public async Task HandleAsync_AnotherDay_IsNotToday()
    {
        var roll = await Roll.AtAsync(_store, 8);
        roll.Now(Sample.Tuesday, 8);

        Assert.Empty((await ArrivalsAsync(Sample.FrontDesk)).People);
    }

    private async Task<ArrivalsView> ArrivalsAsync(Actor actor) => (await _store.UseCase<GetArrivals>().HandleAsync(actor, TestContext.Current.CancellationToken)).Value;
}
