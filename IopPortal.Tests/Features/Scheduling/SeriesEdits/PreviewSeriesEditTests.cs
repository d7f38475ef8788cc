using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.SeriesEdits;

public sealed class PreviewSeriesEditTests : IAsyncDisposable
{
    private static readonly DateOnly First = new(2026, 3, 2);

    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_NewTimeTakenOnADate_OffersOnlyWhatTheEditThenTakes()
    {
        await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), Sample.Draft(last: First.AddDays(27)), []), Token);
        var series = await _store.ReadAsync(db => db.Series.SingleAsync(Token));
        var taken = First.AddDays(7);
        await _store.SaveAsync(Sample.Session(new(taken, new(14, 0), new(15, 0)), room: Sample.BigRoom.Id, lead: Sample.SecondTherapistStaff.Id));
        var target = series.Target() with { Start = new(13, 0), End = new(16, 0) };

        var ways = (await PreviewAsync(series.Edit(target))).Dates.Single(date => date.Date == taken).Ways;

        Assert.NotEmpty(ways);
        var decisions = ways.Select(way => new SeriesDecision(taken, SeriesChoice.OtherTime, "", way.To.Start, way.To.End, way.To.Date == taken ? null : way.To.Date, way.Room?.Id, way.Lead?.Id)).ToList();
        foreach (var decision in decisions)
        {
            Assert.Equal(0, (await PreviewAsync(series.Edit(target, decisions: decision))).Undecided);
        }

        Assert.Empty((await _store.UseCase<EditSeries>().HandleAsync(Sample.Director, series.Edit(target, decisions: decisions[^1]), Token)).Refusals);
        var moved = await _store.ReadAsync(db => db.Sessions.SingleAsync(session => session.Occurrence == taken, Token));
        Assert.Equal((ways[^1].To, true), (new LocalSlot(moved.Date, moved.Start, moved.End), moved.IsException));
    }

    private async Task<SeriesEditView> PreviewAsync(SeriesEditDraft draft) =>
        (await _store.UseCase<PreviewSeriesEdit>().HandleAsync(Sample.Director, draft, Token)).Value;
}
