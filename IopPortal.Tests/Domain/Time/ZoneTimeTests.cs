using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace IopPortal.Domain.Time;

public sealed class ZoneTimeTests
{
    private const string NewYork = "America/New_York";

    private static readonly string[] Zones =
    [
        NewYork, "America/Phoenix", "Australia/Lord_Howe", "Africa/Casablanca", "America/Santiago", "Europe/Dublin",
    ];

    private static readonly DateOnly SpringForward = new(2026, 3, 8);
    private static readonly DateOnly FallBack = new(2026, 11, 1);

    [Theory]
    [InlineData(NewYork, true)]
    [InlineData("America/new_york!", false)]
    [InlineData("", false)]
    public void Exists_Zone_SaysWhetherItIsKnown(string zone, bool known) => Assert.Equal(known, ZoneTime.Exists(zone));

    [Fact]
    public void Resolve_NoSlotsInSomeZones_EveryZoneHasItsMornings()
    {
        var zones = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(ZoneTime.Exists).ToList();

        Assert.True(zones.Count > 300);
        Assert.All(
            from zone in zones from day in Enumerable.Range(0, 53) select (zone, new LocalSlot(new DateOnly(2026, 1, 1).AddDays(7 * day), new(10, 0), new(11, 0))),
            morning => Assert.Equal((morning.Item2.Date, morning.Item2.Start), ZoneTime.ToLocal(ZoneTime.Resolve(morning.Item2, morning.zone).Value.Start, morning.zone)));
    }

    [Theory]
    [InlineData(5, 23)]
    [InlineData(12, 22)]
    public void Resolve_W4ThursdayEvening_KeepsTheWallClockAcrossTheChange(int day, int utcHour)
    {
        var slot = ZoneTime.Resolve(new(new(2026, 3, day), new(18, 0), new(21, 0)), NewYork);

        Assert.Equal(new DateTimeOffset(2026, 3, day, utcHour, 0, 0, TimeSpan.Zero), slot.Value.Start);
        Assert.Equal(TimeSpan.Zero, slot.Value.Start.Offset);
    }

    [Fact]
    public void Resolve_W5NightOfTheChange_LastsWhatReallyPassed()
    {
        var slot = ZoneTime.Resolve(new(SpringForward, new(1, 0), new(4, 0)), NewYork);

        Assert.Equal(120, slot.Value.Minutes);
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(8, 0)]
    public void Resolve_EndNotAfterStart_Refuses(int endHour, int endMinute)
    {
        var slot = ZoneTime.Resolve(new(new(2026, 5, 4), new(9, 0), new(endHour, endMinute)), NewYork);

        Assert.Equal(new Refusal("time.end-before-start"), Assert.Single(slot.Refusals));
    }

    [Fact]
    public void Resolve_CrossingMidnight_Refuses()
    {
        var slot = ZoneTime.Resolve(new(new(2026, 5, 4), new(22, 0), new(1, 0)), NewYork);

        Assert.Equal("time.end-before-start", Assert.Single(slot.Refusals).Code);
    }

    [Theory]
    [InlineData(4, "time.too-short", 5)]
    [InlineData(601, "time.too-long", 600)]
    [InlineData(660, "time.too-long", 600)]
    public void Resolve_LengthOutsideLimits_SaysLimitAndLength(int minutes, string code, int limit)
    {
        var start = new TimeOnly(8, 0);

        var slot = ZoneTime.Resolve(new(new(2026, 5, 4), start, start.AddMinutes(minutes)), NewYork);

        Assert.Equal(new Refusal(code, limit, minutes), Assert.Single(slot.Refusals));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(600)]
    public void Resolve_LengthAtALimit_Resolves(int minutes)
    {
        var start = new TimeOnly(8, 0);

        var slot = ZoneTime.Resolve(new(new(2026, 5, 4), start, start.AddMinutes(minutes)), NewYork);

        Assert.Equal(minutes, slot.Value.Minutes);
    }

    [Fact]
    public void Resolve_TenAndAHalfHoursOverTheChange_CountsElapsedTime()
    {
        var spring = ZoneTime.Resolve(new(SpringForward, new(1, 0), new(11, 30)), NewYork);
        var fall = ZoneTime.Resolve(new(FallBack, new(0, 30), new(10, 0)), NewYork);

        Assert.Equal(570, spring.Value.Minutes);
        Assert.Equal(new Refusal("time.too-long", 600, 630), Assert.Single(fall.Refusals));
    }

    [Fact]
    public void Resolve_TimeThatDoesNotExist_Refuses()
    {
        var slot = ZoneTime.Resolve(new(SpringForward, new(2, 30), new(4, 0)), NewYork);

        Assert.Equal(new Refusal("time.not-existing", SpringForward, new TimeOnly(2, 30)), Assert.Single(slot.Refusals));
    }

    [Fact]
    public void Resolve_TimeThatComesTwice_AsksWhich()
    {
        var slot = ZoneTime.Resolve(new(FallBack, new(1, 30), new(3, 0)), NewYork);

        Assert.Equal(new Refusal("time.twice", FallBack, new TimeOnly(1, 30)), Assert.Single(slot.Refusals));
    }

    [Theory]
    [InlineData(DstChoice.Earlier, 5, 150)]
    [InlineData(DstChoice.Later, 6, 90)]
    public void Resolve_TimeThatComesTwiceWithAChoice_TakesIt(DstChoice choice, int utcHour, int minutes)
    {
        var slot = ZoneTime.Resolve(new(FallBack, new(1, 30), new(3, 0)), NewYork, choice).Value;

        Assert.Equal(new DateTimeOffset(2026, 11, 1, utcHour, 30, 0, TimeSpan.Zero), slot.Start);
        Assert.Equal(minutes, slot.Minutes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1999)]
    [InlineData(2101)]
    [InlineData(9999)]
    public void Resolve_YearOutOfRange_Refuses(int year)
    {
        var slot = ZoneTime.Resolve(new(new(year, 1, 1), new(9, 0), new(10, 0)), NewYork);

        Assert.Equal(new Refusal("time.date-range", 2000, 2100), Assert.Single(slot.Refusals));
    }

    [Fact]
    public void Resolve_AnyTimeInAnyZone_AgreesWithTryingEveryOffset()
    {
        var cases =
            from zone in Gen.Elements(Zones)
            from date in Gen.Frequency((3, Gen.Elements(DaysOfChange(zone))), (1, Gen.Choose(0, 1460).Select(day => new DateOnly(2025, 1, 1).AddDays(day))))
            from minute in Gen.Choose(0, 1439)
            select (Zone: zone, Date: date, Time: TimeOnly.MinValue.AddMinutes(minute));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(cases.ToArbitrary(), sample =>
        {
            var expected = InstantsShowing(sample.Date, sample.Time, sample.Zone);
            var asked = ZoneTime.ResolveInstant(sample.Date, sample.Time, sample.Zone);
            var earlier = ZoneTime.ResolveInstant(sample.Date, sample.Time, sample.Zone, DstChoice.Earlier);
            var later = ZoneTime.ResolveInstant(sample.Date, sample.Time, sample.Zone, DstChoice.Later);
            return expected.Count switch
            {
                0 => asked.Refusals[0].Code == "time.not-existing" && !earlier.Succeeded && !later.Succeeded,
                1 => asked.Value == expected[0] && earlier.Value == expected[0] && later.Value == expected[0],
                _ => asked.Refusals[0].Code == "time.twice" && earlier.Value == expected[0] && later.Value == expected[^1],
            };
        }));
    }

    [Fact]
    public void NearestInstant_InsideAGap_IsTheEndOfTheGap()
    {
        var instant = ZoneTime.NearestInstant(SpringForward, new(2, 30), NewYork);

        Assert.Equal(new DateTimeOffset(2026, 3, 8, 7, 0, 0, TimeSpan.Zero), instant);
    }

    [Fact]
    public void ServiceDate_W1LateEvening_IsTheLocalDate()
    {
        var date = ZoneTime.ServiceDate(new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), NewYork);

        Assert.Equal(new DateOnly(2026, 3, 1), date);
        Assert.Equal(new DateOnly(2026, 2, 23), ProgramWeek.StartOf(date));
    }

    [Fact]
    public void ToLocal_HalfHourZone_GivesDateAndTime()
    {
        var local = ZoneTime.ToLocal(new(2026, 6, 30, 20, 15, 0, TimeSpan.Zero), "Australia/Lord_Howe");

        Assert.Equal((new DateOnly(2026, 7, 1), new TimeOnly(6, 45)), local);
    }

    [Fact]
    public void StartOfDay_MidnightDoesNotExist_IsTheFirstInstant()
    {
        var start = ZoneTime.StartOfDay(new(2026, 9, 6), "America/Santiago");

        Assert.Equal(new DateTimeOffset(2026, 9, 6, 4, 0, 0, TimeSpan.Zero), start);
        Assert.Equal(new TimeOnly(1, 0), ZoneTime.ToLocal(start, "America/Santiago").Time);
    }

    [Fact]
    public void Today_JustAfterMidnightUtc_IsStillYesterdayInNewYork() =>
        Assert.Equal(new DateOnly(2026, 2, 22), ZoneTime.Today(new FixedClock(new(2026, 2, 23, 0, 30, 0, TimeSpan.Zero)), NewYork));

    // Every offset in use is a multiple of a quarter of an hour, at most fourteen hours from UTC.
    private static List<DateTimeOffset> InstantsShowing(DateOnly date, TimeOnly time, string zone) =>
    [
        .. Enumerable.Range(-56, 113)
            .Select(quarters => new DateTimeOffset(date, time, TimeSpan.Zero).AddMinutes(15 * quarters))
            .Where(instant => ZoneTime.ToLocal(instant, zone) == (date, time)),
    ];

    private static DateOnly[] DaysOfChange(string zone)
    {
        DateOnly[] days =
        [
            .. Enumerable.Range(0, 730).Select(day => new DateOnly(2026, 1, 1).AddDays(day))
                .Where(day => ZoneTime.StartOfDay(day.AddDays(1), zone) - ZoneTime.StartOfDay(day, zone) != TimeSpan.FromDays(1)),
        ];
        return days.Length > 0 ? days : [SpringForward];
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
