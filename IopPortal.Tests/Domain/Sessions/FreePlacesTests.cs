using IopPortal.Support;
using Xunit;

namespace IopPortal.Domain.Sessions;

public sealed class FreePlacesTests
{
    [Theory]
    [InlineData("2 2 2", null)]
    [InlineData("2 1 2", null)] // Free on one day only.
    [InlineData("2 2 1", null)]
    [InlineData("2 1 1", "1 from 1")]
    [InlineData("1 0 1", "1 from 0")]
    [InlineData("0 0 0", "2 from 0")]
    [InlineData("1", "1 from 0")]
    [InlineData("", null)]
    public void Of_TakenOfTwo_CountsWhatStaysFree(string taken, string? expected)
    {
        var coming = taken.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((one, index) => new SessionPlaces(Sample.Monday.AddDays(index), 2, int.Parse(one, null))).ToList();

        var free = FreePlaces.Of(coming);

        Assert.Equal(expected, free is null ? null : $"{free.Count} from {free.From.DayNumber - Sample.Monday.DayNumber}");
    }
}
