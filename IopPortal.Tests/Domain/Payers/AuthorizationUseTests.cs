using IopPortal.Domain.Attendance;
using IopPortal.Domain.Tracks;
using Xunit;

namespace IopPortal.Domain.Payers;

public sealed class AuthorizationUseTests
{
    private static readonly CountingRules Rules = CountingRules.Of(new AttendanceParameters());
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Of_Z1TenDaysThreeUsed_LastsUntil16March()
    {
        var used = new[] { Monday.AddDays(-7), Monday.AddDays(-5), Monday.AddDays(-3) }.Select(date => Day(date, delivered: 180));
        var booked = Enumerable.Range(0, 4).SelectMany(week => new[] { 0, 2, 4 }, (week, day) => Day(Monday.AddDays((week * 7) + day), booked: 180));

        var use = AuthorizationUse.Of(Days(10), used.Concat(booked));

        Assert.Equal((new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 18)), (use.LastCovered, use.FirstUncovered));
        Assert.Equal((3, 12, -5), (use.Kept, use.Upcoming, use.Available));
    }

    [Fact]
    public void Of_Z3ThreeGroupsOnOneDay_IsOneUnit() =>
        Assert.Equal(1, AuthorizationUse.Of(Days(10), [Day(Monday, delivered: 180) with { Plan = new(Monday, 180, 0) { DeliveredServices = 3 } }]).Kept);

    [Fact]
    public void Of_Z4ShortDay_UsesNothing() => Assert.Equal(0, AuthorizationUse.Of(Days(10), [Day(Monday, delivered: 150)]).Kept);

    [Theory]
    [InlineData(AuthorizationUnit.Day, 1)]
    [InlineData(AuthorizationUnit.Session, 2)]
    [InlineData(AuthorizationUnit.Hour, 3.25)]
    [InlineData(AuthorizationUnit.QuarterHour, 13)]
    public void Of_E1EachUnit_CountsItsOwnWay(AuthorizationUnit unit, double kept)
    {
        var day = new ServiceDay(new DayPlan(Monday, 195, 0) { DeliveredServices = 2 }, Rules, IsMinor: false);

        Assert.Equal((decimal)kept, AuthorizationUse.Of(Days(100, unit), [day]).Kept);
    }

    [Fact]
    public void Of_E2DayHalfDone_IsUpcomingAndNotYetKept()
    {
        var use = AuthorizationUse.Of(Days(10), [new ServiceDay(new DayPlan(Monday, 90, 90), Rules, IsMinor: false)]);

        Assert.Equal((0, 1, 9), (use.Kept, use.Upcoming, use.Available));
    }

    [Fact]
    public void Of_E3BookedPastTheEnd_NamesTheFirstDay()
    {
        var use = AuthorizationUse.Of(Days(10, end: Monday.AddDays(3)), [Day(Monday, booked: 180), Day(Monday.AddDays(4), booked: 180)]);

        Assert.Equal((Monday, Monday.AddDays(4), 1), (use.LastCovered, use.FirstUncovered, use.Upcoming));
    }

    [Fact]
    public void Warnings_EachThreshold_IsNamed()
    {
        var authorization = Days(10, end: Monday.AddDays(30), review: Monday);

        Assert.Equal([AuthorizationWarning.ReviewDue], new AuthorizationUse(10, 6, 0, null, null).Warnings(authorization, Monday, new()));
        Assert.Equal([AuthorizationWarning.FewUnits], new AuthorizationUse(10, 7, 0, null, null).Warnings(authorization, Monday.AddDays(-1), new()));
        Assert.Equal([AuthorizationWarning.MostlyUsed], new AuthorizationUse(50, 40, 0, null, null).Warnings(authorization, Monday.AddDays(-1), new()));
        Assert.Equal([AuthorizationWarning.EndsSoon, AuthorizationWarning.ReviewDue], new AuthorizationUse(10, 0, 0, null, null).Warnings(authorization, Monday.AddDays(23), new()));
    }

    [Fact]
    public void Warnings_ProgramWithOtherNumbers_GoByThem()
    {
        var authorization = Days(10, end: Monday.AddDays(30));
        var program = new PlanningParameters { WarnUnitsLeft = 1, WarnPercentUsed = 60, WarnDaysLeft = 14 };

        Assert.Equal([AuthorizationWarning.MostlyUsed], new AuthorizationUse(10, 6, 0, null, null).Warnings(authorization, Monday, program));
        Assert.Equal([AuthorizationWarning.FewUnits], new AuthorizationUse(10, 9, 0, null, null).Warnings(authorization, Monday, program));
        Assert.Equal([AuthorizationWarning.EndsSoon], new AuthorizationUse(10, 5, 0, null, null).Warnings(authorization, Monday.AddDays(16), program));
    }

    [Fact]
    public void UnauthorizedDays_E6OutsideOrBeyondTheUnits_AreListed()
    {
        var authorization = Days(1, end: Monday.AddDays(6));
        ServiceDay[] days = [Day(Monday.AddDays(-10), delivered: 180), Day(Monday, delivered: 180), Day(Monday.AddDays(2), delivered: 180), Day(Monday.AddDays(7), delivered: 180), Day(Monday.AddDays(9), booked: 180)];

        Assert.Equal([Monday.AddDays(-10), Monday.AddDays(2), Monday.AddDays(7)], UnauthorizedDays.Of([authorization], days));
        Assert.Empty(UnauthorizedDays.Of([], days));
    }

    [Fact]
    public void Check_E7OverlapOfTwoThatPermit_IsRefusedAtTheStart()
    {
        var standing = Days(10, end: Monday.AddDays(10));
        var wanted = Details(Monday.AddDays(10), Monday.AddDays(20));

        Assert.Equal("authorization.overlap", Assert.Single(AuthorizationRule.Check(wanted, [standing])).Code);
        Assert.Empty(AuthorizationRule.Check(wanted with { Status = AuthorizationStatus.Pending }, [standing]));
        Assert.Empty(AuthorizationRule.Check(wanted with { Start = Monday.AddDays(11) }, [standing]));
    }

    [Fact]
    public void Check_BadNumbers_AreAllNamed() =>
        Assert.Equal(
            ["text.required", "authorization.end-before-start", "authorization.units"],
            AuthorizationRule.Check(Details(Monday, Monday.AddDays(-1)) with { Number = " ", Allowed = 0.3m }, []).Select(refusal => refusal.Code));

    private static AuthorizationDetails Details(DateOnly start, DateOnly end) => new(Guid.NewGuid(), "A-1", AuthorizationUnit.Day, 10, start, end, null, AuthorizationStatus.Approved, "");

    private static Authorization Days(decimal allowed, AuthorizationUnit unit = AuthorizationUnit.Day, DateOnly? end = null, DateOnly? review = null) =>
        new(Guid.NewGuid(), Guid.NewGuid(), new(Guid.NewGuid(), "A-1", unit, allowed, Monday.AddDays(-7), end ?? Monday.AddDays(60), review, AuthorizationStatus.Approved, ""));

    private static ServiceDay Day(DateOnly date, int delivered = 0, int booked = 0) => new(new DayPlan(date, delivered, booked), Rules, IsMinor: false);
}
