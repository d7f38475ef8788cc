using IopPortal.Domain.Attendance;
using Xunit;

namespace IopPortal.Domain.Payers;

public sealed class AuthorizationCoverTests
{
    private static readonly CountingRules Rules = CountingRules.Of(new AttendanceParameters());
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Of_NoAuthorisation_AsksNobody() => Assert.Null(AuthorizationCover.Of([], [Day(0)], Monday));

    [Fact]
    public void Of_Z1MoreBookedThanAllowed_NamesTheLastAndTheFirst()
    {
        var cover = AuthorizationCover.Of([Permit(3)], [Day(0), Day(2), Day(4), Day(7), Day(9)], Monday)!;

        Assert.Equal((Monday.AddDays(4), Monday.AddDays(7)), (cover.LastCovered, cover.FirstUncovered));
        Assert.Equal([Monday.AddDays(7), Monday.AddDays(9)], cover.Uncovered);
    }

    [Fact]
    public void Of_ADayThatUsesNoUnit_IsCoveredWithinTheDatesOnly()
    {
        var cover = AuthorizationCover.Of([Permit(1, end: 7)], [Day(0), Day(2, minutes: 50), Day(9, minutes: 50)], Monday)!;

        Assert.Equal([Monday.AddDays(9)], cover.Uncovered);
    }

    [Fact]
    public void Of_OneFollowsTheOther_GoesOn()
    {
        var cover = AuthorizationCover.Of([Permit(2, end: 3), Permit(5, start: 4, end: 30)], [Day(0), Day(2), Day(4)], Monday)!;

        Assert.Equal((Monday.AddDays(4), null), (cover.LastCovered, cover.FirstUncovered));
    }

    [Fact]
    public void Of_NotRequired_CoversWhateverIsBooked() =>
        Assert.Null(AuthorizationCover.Of([Permit(0, status: AuthorizationStatus.NotRequired)], [Day(0), Day(2)], Monday)!.FirstUncovered);

    [Fact]
    public void Of_OnlyPending_CoversNothing() =>
        Assert.Equal((null, Monday), (AuthorizationCover.Of([Permit(9, status: AuthorizationStatus.Pending)], [Day(0)], Monday) is { } cover ? (cover.LastCovered, cover.FirstUncovered) : default));

    private static Authorization Permit(decimal days, int start = 0, int end = 60, AuthorizationStatus status = AuthorizationStatus.Approved) => new(
        Guid.NewGuid(), Guid.NewGuid(), new(Guid.NewGuid(), "A-1", AuthorizationUnit.Day, days, Monday.AddDays(start), Monday.AddDays(end), null, status, ""));

    private static ServiceDay Day(int after, int minutes = 180) => new(new DayPlan(Monday.AddDays(after), 0, minutes), Rules, IsMinor: false);
}
