using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Board;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Pages.Calendar;

public sealed class BoardGridTests
{
    private static readonly BoardAddress Week = new(Sample.Monday);

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(400)]
    public void Of_SessionsAtTheSameTime_AreNotDrawnOverEachOther(int sessions)
    {
        var grid = BoardGrid.Of(BoardSample.Week(sessions), Week);

        Assert.Equal(sessions, grid.Columns.Sum(column => column.Blocks.Count));
        foreach (var column in grid.Columns.Where(column => column.Parallel < BoardLanes.Columns))
        {
            var places = column.Blocks.Select(Place).ToList();
            Assert.All(places, place => Assert.DoesNotContain(places, other => other != place && place.Overlaps(other)));
        }
    }

    [Fact]
    public void Of_SessionOnTheFirstDayOfTheWeek_IsShownOnce()
    {
        var sunday = BoardSample.Session(Sample.Monday.AddDays(-1), new(22, 0), new(23, 55));
        var monday = BoardSample.Session(Sample.Monday, new(0, 0), new(1, 0));

        var grid = BoardGrid.Of(BoardSample.View(Sample.Monday, 7, sunday, monday), Week);

        Assert.Equal([monday.Id], grid.Columns.SelectMany(column => column.Blocks).Select(block => block.Session.Id));
        Assert.Equal(Sample.Monday, grid.Columns[0].Date);
    }

    [Fact]
    public void Of_SessionFromMidnightAndToMidnight_LiesInsideItsDay()
    {
        var early = BoardSample.Session(Sample.Monday, new(0, 0), new(0, 30));
        var late = BoardSample.Session(Sample.Monday, new(22, 0), TimeOnly.MinValue);

        var grid = BoardGrid.Of(BoardSample.View(Sample.Monday, 7, early, late), Week);

        Assert.Equal((0, 24), (grid.FirstHour, grid.LastHour));
        Assert.StartsWith("r-1 n-6 x-1 w-12", grid.Columns[0].Blocks[0].Classes, StringComparison.Ordinal);
        Assert.StartsWith("r-265 n-24 x-1 w-12", grid.Columns[0].Blocks[1].Classes, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SundayWithoutSessions_IsLeftOut()
    {
        var quiet = BoardGrid.Of(BoardSample.View(Sample.Monday, 7), Week);
        var busy = BoardGrid.Of(BoardSample.View(Sample.Monday, 7, BoardSample.Session(Sample.Monday.AddDays(6), new(9, 0), new(10, 0))), Week);

        Assert.Equal((6, 7), (quiet.Columns.Count, busy.Columns.Count));
    }

    [Fact]
    public void Of_ADayByStaff_HasAColumnForEachPerson()
    {
        var grid = BoardGrid.Of(
            BoardSample.View(Sample.Monday, 1, BoardSample.Session(Sample.Monday, new(9, 0), new(10, 0)), BoardSample.Session(Sample.Monday, new(9, 0), new(10, 0), lead: Sample.SecondTherapistStaff.Id)),
            Week with { View = BoardViewKind.Day, By = BoardBy.Staff });

        Assert.Equal([Sample.TherapistStaff.Id, Sample.SecondTherapistStaff.Id], grid.Columns.Select(column => column.LaneId!.Value));
        Assert.Equal(2, grid.Columns.Select(column => column.Key).Distinct().Count());
    }

    [Fact]
    public void Of_ClosureOfAnAfternoon_IsShadedToItsEnd()
    {
        var view = BoardSample.View(Sample.Monday, 7) with { Closures = [new BoardClosureView(Guid.NewGuid(), Sample.Tuesday, new(13, 0), new(17, 0), "Snow", "Main Street")] };

        var shade = BoardGrid.Of(view, Week).Columns[1].Shades.Single();

        Assert.Equal(("r-61 n-48", "Main Street closed 1:00–5:00 PM: Snow"), (shade.Classes, shade.Text));
    }

    private static (int Row, int Rows, int Column, int Columns) Parts(BoardBlock block)
    {
        var parts = block.Classes.Split(' ').Take(4).Select(word => int.Parse(word.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return (parts[0], parts[1], parts[2], parts[3]);
    }

    private static Rectangle Place(BoardBlock block)
    {
        var (row, rows, column, columns) = Parts(block);
        return new(row, row + rows, column, column + columns);
    }

    private sealed record Rectangle(int Top, int Bottom, int Left, int Right)
    {
        public bool Overlaps(Rectangle other) => Top < other.Bottom && other.Top < Bottom && Left < other.Right && other.Left < Right;
    }
}
