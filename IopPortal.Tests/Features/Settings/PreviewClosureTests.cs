using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class PreviewClosureTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_DayWithSessions_CountsSessionsAndPeopleOnce()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 7, 9), lead: Sample.SecondTherapistStaff.Id));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 9, 12), clients: [Sample.Ana.Id, Sample.Ben.Id]));
        var contact = await _store.SaveAsync(new FamilyContact(Sample.Ana.Id, "Otto Lane", "Father", "555-0142", isGuardian: false));
        var evening = Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday, 13, 14));
        evening.Book(BookingKind.Family, contact.Id, BookingRole.Guest, TestClock.Monday, forClient: Sample.Ana.Id);
        await _store.SaveAsync(evening);

        var result = await _store.UseCase<PreviewClosure>().HandleAsync(Sample.Director, new(Sample.Site.Id, null, Sample.Monday, null, null), Now);

        Assert.Equal(new ClosurePreview(Cancelled: 2, Clients: 2, Family: 1, Begun: 1), result.Value);
    }

    [Fact]
    public async Task HandleAsync_PastDay_IsRefused()
    {
        var result = await _store.UseCase<PreviewClosure>().HandleAsync(Sample.Director, new(Sample.Site.Id, null, Sample.Monday.AddDays(-1), null, null), Now);

        Assert.Equal("closure.past", Assert.Single(result.Refusals).Code);
    }
}
