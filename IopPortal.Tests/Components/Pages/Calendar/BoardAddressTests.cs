using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Pages.Calendar;

public sealed class BoardAddressTests
{
    [Fact]
    public void Read_Nothing_IsTheWeekOfToday()
    {
        var address = BoardAddress.Read(_ => null, Sample.Wednesday);

        Assert.Equal(new BoardAddress(Sample.Wednesday), address);
        Assert.Equal((Sample.Monday, 7), (address.Query.From, address.Query.Days));
    }

    [Theory]
    [InlineData("view", "year")]
    [InlineData("view", "7")]
    [InlineData("by", "<script>")]
    [InlineData("date", "0001-01-01")]
    [InlineData("date", "9999-12-31")]
    [InlineData("date", "tomorrow")]
    [InlineData("session", "7")]
    [InlineData("staff", "x' OR 1=1")]
    [InlineData("time", "25:00")]
    public void Read_Nonsense_IsTheDefault(string name, string text) =>
        Assert.Equal(new BoardAddress(Sample.Monday), BoardAddress.Read(asked => asked == name ? text : null, Sample.Monday));

    [Fact]
    public void ToString_ReadAgain_IsTheSame()
    {
        var address = new BoardAddress(Sample.Tuesday)
        {
            View = BoardViewKind.Agenda, By = BoardBy.Room, Show = BoardShow.Missing, Location = Guid.NewGuid(), Track = Guid.NewGuid(), Staff = Guid.NewGuid(),
            Room = Guid.NewGuid(), For = Guid.NewGuid(), Session = Guid.NewGuid(), IsBooking = true, Client = Guid.NewGuid(), Time = new(13, 30),
        };
        var values = address.ToString().Split('?')[1].Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);

        Assert.Equal(address, BoardAddress.Read(name => values.GetValueOrDefault(name), Sample.Monday));
    }

    [Fact]
    public void After_AMonth_IsTheNextOne()
    {
        var address = new BoardAddress(new(2026, 1, 31)) { View = BoardViewKind.Month };

        Assert.Equal((new DateOnly(2026, 2, 1), new DateOnly(2025, 12, 1)), (address.After.Date, address.Before.Date));
    }

    [Fact]
    public void After_AtTheEndOfTime_StaysInsideIt()
    {
        var address = BoardAddress.Read(name => name == "date" ? "2100-12-24" : null, Sample.Monday);

        Assert.Equal(address.Date, address.After.Date);
    }
}
