using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class AddBusyBlockTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static AddBusyBlockCommand Work => new(Guid.NewGuid(), Sample.Ana.Id, "Work", DayOfWeek.Tuesday, new(13, 0), new(17, 0), Sample.Monday, null);

    [Fact]
    public async Task HandleAsync_OwnRecord_IsKeptAndCanBeRemoved()
    {
        var added = await _store.UseCase<AddBusyBlock>().HandleAsync(Sample.ClientActor, Work, TestContext.Current.CancellationToken);
        var removed = await _store.UseCase<RemoveBusyBlock>().HandleAsync(Sample.FrontDesk, new(Sample.Ana.Id, added.Value), TestContext.Current.CancellationToken);

        Assert.True(removed.Succeeded);
        Assert.Equal(0, await _store.ReadAsync(db => db.ClientBusyBlocks.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task HandleAsync_BadInput_NamesEachField()
    {
        var result = await _store.UseCase<AddBusyBlock>().HandleAsync(
            Sample.Therapist, Work with { Label = "a\nb", Weekday = (DayOfWeek)9, End = new(13, 0), ValidTo = Sample.Monday.AddDays(-1) }, TestContext.Current.CancellationToken);

        Assert.Equal(["Label", "Weekday", "End", "ValidTo"], result.Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public async Task HandleAsync_Auditor_IsForbidden() =>
        Assert.Equal([Refusal.Forbidden], (await _store.UseCase<AddBusyBlock>().HandleAsync(Sample.Auditor, Work, TestContext.Current.CancellationToken)).Refusals);
}
