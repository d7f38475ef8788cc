using Xunit;

namespace IopPortal.Domain.Sessions;

public sealed class BoardLanesTests
{
    [Fact]
    public void Of_OneAlone_TakesTheWholeWidth() => Assert.Equal([new BoardPlace(1, 12)], BoardLanes.Of([new(0, 36)]));

    [Fact]
    public void Of_BackToBack_BothTakeTheWholeWidth() => Assert.Equal([new BoardPlace(1, 12), new(1, 12)], BoardLanes.Of([new(0, 12), new(12, 24)]));

    [Fact]
    public void Of_OverlappingEventsDrawnOverEachOther_ShareTheWidth() => Assert.Equal([new BoardPlace(1, 6), new(7, 6)], BoardLanes.Of([new(0, 12), new(6, 24)]));

    [Fact]
    public void Of_FreeNeighbour_IsUsed()
    {
        // The first three run at once; the last runs beside the first alone and reaches over two lanes.
        var places = BoardLanes.Of([new(0, 40), new(0, 10), new(5, 15), new(20, 30)]);

        Assert.Equal([new BoardPlace(1, 4), new(5, 4), new(9, 4), new(5, 8)], places);
    }

    [Fact]
    public void Of_MoreAtOnceThanColumns_StaysInsideTheDay()
    {
        var places = BoardLanes.Of([.. Enumerable.Range(0, 15).Select(i => new BoardSpan(i, 100))]);

        Assert.All(places, place => Assert.InRange(place.Column + place.Width, 2, 13));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_AnyDay_AgreesWithTheNaiveReading(int seed)
    {
        var dice = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var spans = Enumerable.Range(0, dice.Next(1, 13)).Select(_ => dice.Next(0, 150)).Select(from => new BoardSpan(from, from + dice.Next(1, 40))).ToList();

            var places = BoardLanes.Of(spans);

            AssertNobodyIsHidden(spans, places);
            Assert.Equal(MostAtOnce(spans), BoardLanes.Parallel(spans));
            Assert.All(places, place => Assert.True(place is { Column: >= 1, Width: >= 1 } && place.Column + place.Width <= 13));
            Assert.Contains(places, place => place.Column == 1);
        }
    }

    private static void AssertNobodyIsHidden(List<BoardSpan> spans, IReadOnlyList<BoardPlace> places)
    {
        for (var one = 0; one < spans.Count; one++)
        {
            for (var other = one + 1; other < spans.Count; other++)
            {
                var sideBySide = places[one].Column + places[one].Width <= places[other].Column || places[other].Column + places[other].Width <= places[one].Column;
                Assert.True(sideBySide || !spans[one].Overlaps(spans[other]), $"{spans[one]} {places[one]} and {spans[other]} {places[other]} lie on each other.");
            }
        }
    }

    /// <summary>Row by row, how many are there.</summary>
    private static int MostAtOnce(List<BoardSpan> spans) => Enumerable.Range(0, 200).Max(row => spans.Count(span => span.From <= row && row < span.To));
}
