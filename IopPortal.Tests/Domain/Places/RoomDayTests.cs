using Xunit;

namespace IopPortal.Domain.Places;

public sealed class RoomDayTests
{
    [Fact]
    public void Free_NothingBooked_IsTheWholeDay() => Assert.Equal([(At(7), At(21))], Free());

    [Fact]
    public void Free_BackToBack_LeavesNothingBetween() => Assert.Equal([(At(7), At(9)), (At(12), At(21))], Free((At(9), At(10)), (At(10), At(12))));

    [Fact]
    public void Free_BeforeOpeningAndAfterClosing_IsCutOff() => Assert.Equal([(At(8), At(20))], Free((At(6), At(8)), (At(20), At(22))));

    [Fact]
    public void Free_Overlapping_IsNotFreeInsideTheLonger() => Assert.Equal([(At(7), At(9)), (At(13), At(21))], Free((At(10), At(11)), (At(9), At(13))));

    private static TimeOnly At(int hour) => new(hour, 0);

    private static IReadOnlyList<(TimeOnly Start, TimeOnly End)> Free(params (TimeOnly Start, TimeOnly End)[] taken) => RoomDay.Free(taken, At(7), At(21));
}
