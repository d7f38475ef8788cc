using IopPortal.Domain;
using Xunit;

namespace IopPortal.Components.Wording;

public sealed class SkipWordsTests
{
    [Theory]
    [InlineData("room.taken", "The room is not available")]
    [InlineData("staff.taken", "Whoever leads it is booked elsewhere")]
    [InlineData("staff.time-off", "Whoever leads it is away")]
    [InlineData("client.taken", "A client cannot come then")]
    [InlineData("booking.taken", "Left out")]
    public void For_Refusal_SaysWhyAndNotWhatToDo(string code, string words) => Assert.Equal(words, SkipWords.For([new Refusal(code, "Room 1"), new Refusal("room.taken")]));

    [Fact]
    public void For_Nothing_SaysThatItWasLeftOut() => Assert.Equal("Left out", SkipWords.For([]));
}
