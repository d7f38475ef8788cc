using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Clients;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class SaveParametersTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_FromADateOn_KeepsTheOldNumbersBeforeIt()
    {
        var result = await SaveAsync(New() with { Attendance = new() { AdultDayMinimum = 120 } });

        Assert.True(result.Succeeded);
        var rows = await _store.ReadAsync(db => db.ProgramParameters.OrderBy(row => row.ValidFrom).ToListAsync(Now));
        Assert.Equal([180, 120], rows.Select(row => row.Attendance.AdultDayMinimum));
    }

    [Fact]
    public async Task HandleAsync_SameDateAgain_ChangesThatRow()
    {
        await SaveAsync(New());

        var stale = await SaveAsync(New());
        var changed = await SaveAsync(New() with { Version = 1, Planning = new() { GroupCapacity = 10 } });

        Assert.Equal("stale", Assert.Single(stale.Refusals).Code);
        Assert.True(changed.Succeeded);
        var rows = await _store.ReadAsync(db => db.ProgramParameters.OrderBy(row => row.ValidFrom).ToListAsync(Now));
        Assert.Equal([12, 10], rows.Select(row => row.Planning.GroupCapacity));
    }

    [Fact]
    public async Task HandleAsync_DateInThePast_IsRefused() =>
        Assert.Equal("parameters.past", Assert.Single((await SaveAsync(New() with { ValidFrom = Sample.Monday.AddDays(-1) })).Refusals).Code);

    [Fact]
    public async Task HandleAsync_NumbersWithoutSense_AreRefusedTogether()
    {
        var result = await SaveAsync(New() with { Attendance = new() { MinDaysPerWeek = 9, LateGraceMinutes = -5 }, Planning = new() { GroupHardCap = 1_000_000_000 } });

        Assert.Equal(4, result.Refusals.Count); // More days than a week has, also more than its own maximum.
    }

    [Fact]
    public async Task HandleAsync_UnknownProgram_IsNotFound() =>
        Assert.Equal(Refusal.NotFound, Assert.Single((await SaveAsync(New() with { ProgramId = Guid.NewGuid() })).Refusals));

    [Fact]
    public async Task HandleAsync_PasswordProvedLongAgo_AsksForItAgain()
    {
        _store.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("step-up", Assert.Single((await SaveAsync(New())).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_EveryNumber_ComesBackAsSaved()
    {
        var attendance = new AttendanceParameters { CheckInBeforeMinutes = 20, CheckInAfterMinutes = 10, AutoExcused = [AbsenceReason.Illness, AbsenceReason.Weather], CountShortBreaks = false };
        var planning = new PlanningParameters { IntakeDueDays = 4, TreatmentPlanDueDays = 5, ReviewEveryDays = 10, DischargePlanDaysBefore = 21, RecertifyEveryDays = 45, MaxTaperDays = 7, WarnUnitsLeft = 5, WarnPercentUsed = 70, WarnDaysLeft = 10 };

        await SaveAsync(New() with { Attendance = attendance, Planning = planning });

        var row = await _store.ReadAsync(db => db.ProgramParameters.AsNoTracking().SingleAsync(row => row.ValidFrom == Sample.Monday.AddDays(7), Now));
        Assert.Equal(planning, row.Planning);
        Assert.Equal(attendance.AutoExcused, row.Attendance.AutoExcused);
        Assert.Equal((20, 10, false), (row.Attendance.CheckInBeforeMinutes, row.Attendance.CheckInAfterMinutes, row.Attendance.CountShortBreaks));
    }

    [Fact]
    public async Task HandleAsync_OtherReviewInterval_OpenReviewsOfLaterDatesFollow()
    {
        var stay = await AdmitAsync();

        await SaveAsync(New() with { Planning = new() { ReviewEveryDays = 7 } }); // From the eighth day on.

        var due = await _store.ReadAsync(db => db.Milestones.Where(row => row.EnrollmentId == stay && row.Kind == MilestoneKind.ProgressReview).OrderBy(row => row.Due).Select(row => row.Due).ToListAsync(Now));
        Assert.Equal([14, 21, 28, 35, 42, 49, 56, 63], due.Select(date => date.DayNumber - Sample.Monday.DayNumber));
    }

    private async Task<Guid> AdmitAsync()
    {
        var client = Sample.NewClient("Rita", "Ray");
        var referral = Sample.Referral(client);
        await _store.SaveAsync([client, referral]);
        Assert.True((await _store.UseCase<AdmitClient>().HandleAsync(Sample.Director, new(referral.Id, referral.Version, Sample.Monday, [Sample.Track.Id]), Now)).Succeeded);
        return referral.Id;
    }

    private static SaveParametersCommand New() => new(Sample.Program.Id, 0, Sample.Monday.AddDays(7), new(), new());

    private Task<Result<Guid>> SaveAsync(SaveParametersCommand command) => _store.UseCase<SaveParameters>().HandleAsync(Sample.Director, command, Now);
}
