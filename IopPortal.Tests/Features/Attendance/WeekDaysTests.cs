using FsCheck;
using FsCheck.Fluent;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Attendance;

public sealed class WeekDaysTests
{
    private static readonly DateTimeOffset Nine = Sample.At(Sample.Monday, 9);
    private static readonly CountingRules Rules = CountingRules.Of(new AttendanceParameters());

    private static Gen<WeekSession> AnySession { get; } =
        from start in Gen.Choose(0, 300)
        from length in Gen.Choose(5, 240)
        from status in Gen.Elements(Enum.GetValues<AttendanceStatus>())
        from kind in Gen.Elements(SessionKind.GroupTherapy, SessionKind.IndividualTherapy, SessionKind.MedicationManagement, SessionKind.Orientation)
        from arrived in Gen.Choose(-20, 260)
        from left in Gen.Choose(-20, 260)
        from knows in Gen.Choose(0, 3)
        select new WeekSession(
            Sample.Ana.Id, Sample.Monday, new(Nine.AddMinutes(start), Nine.AddMinutes(start + length)), Sample.Zone, [], kind, IsHeld: true, status,
            (knows & 1) == 0 ? null : Nine.AddMinutes(start + arrived), (knows & 2) == 0 ? null : Nine.AddMinutes(start + left));

    [Fact]
    public void Of_AnyOverlappingSessions_CountsNoMinuteTwice() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(AnySession.ListOf().ToArbitrary(), sessions =>
        {
            var minutes = WeekDays.Of(sessions, _ => Rules, Nine).Sum(day => day.DeliveredMinutes);

            var there = sessions.SelectMany(Present).ToHashSet();
            return minutes <= there.Count && sessions.All(session => minutes >= Alone(session));
        }));

    [Fact]
    public void Of_AnySessionsToCome_AddToTheDayOnlyWhatIsNotThereYet() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(AnySession.ListOf().ToArbitrary(), sessions =>
        {
            var all = sessions.SelectMany(session => Enumerable.Range(Minute(session.Slot.Start), (int)(session.Slot.End - session.Slot.Start).TotalMinutes)).ToHashSet();

            return WeekDays.Of(sessions, _ => Rules, Nine).All(day => day.RemainingMinutes >= 0 && day.DeliveredMinutes >= 0 && day.ProjectedMinutes <= all.Count);
        }));

    private static int Alone(WeekSession session) => WeekDays.Of([session], _ => Rules, Nine).Sum(day => day.DeliveredMinutes);

    /// <summary>Minutes in which somebody who came was there.</summary>
    private static IEnumerable<int> Present(WeekSession session)
    {
        var came = session.Status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly;
        for (var minute = Minute(session.Slot.Start); came && minute < Minute(session.Slot.End); minute++)
        {
            yield return minute;
        }
    }

    private static int Minute(DateTimeOffset at) => (int)(at - Nine).TotalMinutes;
}
