using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Pages.Calendar;

public sealed class BoardWordsTests
{
    [Theory]
    [InlineData(ApartKind.Moved, "Moved")]
    [InlineData(ApartKind.NewLead, "New lead")]
    [InlineData(ApartKind.Shorter, "Shorter")]
    [InlineData(ApartKind.Longer, "Longer")]
    [InlineData(ApartKind.OtherRoom, "Other room")]
    [InlineData(ApartKind.Other, "Changed")]
    public void State_ApartFromItsSeries_SaysInWhat(ApartKind apart, string word) =>
        Assert.Equal(word, BoardWords.State(BoardSample.Session(Sample.Monday, new(10, 0), new(11, 0)) with { IsException = true, Apart = apart })?.Text);

    [Fact]
    public void Size_Cancelled_SaysNoNumber()
    {
        var session = BoardSample.Session(Sample.Monday, new(10, 0), new(11, 0));

        Assert.Equal(("3/12", null), (BoardWords.Size(session), BoardWords.Size(session with { Status = SessionStatus.Cancelled })));
    }
}
