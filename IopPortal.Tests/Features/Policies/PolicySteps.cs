using IopPortal.Domain.Attendance;
using IopPortal.Domain.Policies;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Policies;

/// <summary>A program that watches whoever misses two sessions in four weeks, and a client who did.</summary>
internal static class PolicySteps
{
    public static Task<AttendancePolicy> GivenPolicyAsync(this TestStore store, DateOnly? validFrom = null) => store.SaveAsync(new AttendancePolicy(
        Sample.Program.Id, validFrom ?? Sample.Monday.AddDays(-100), [new(PolicyRuleKind.MaxMisses, PolicyStage.Watch, 1) { Window = PolicyWindow.Days, Days = 28 }]));

    /// <param name="days">From the clock's Monday.</param>
    public static async Task MissAsync(this TestStore store, params int[] days)
    {
        foreach (var day in days)
        {
            var session = await store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday.AddDays(day), 9, 12), clients: Sample.Ana.Id));
            await store.SaveAsync(new AttendanceRecord(session.Id, Sample.Ana.Id, null, new(AttendanceStatus.Unexcused), Sample.Therapist.UserId, TestClock.Monday));
        }
    }

    public static async Task<FlagsView> FlagsAsync(this TestStore store) =>
        (await store.UseCase<GetFlags>().HandleAsync(Sample.CaseManager, Sample.Ana.Id, TestContext.Current.CancellationToken)).Value;
}
