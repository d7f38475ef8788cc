using IopPortal.Domain.Attendance;
using IopPortal.Domain.Reports;
using IopPortal.Domain.Time;
using IopPortal.Features.Reports;

namespace IopPortal.Features.ProgramBoard;

/// <summary>How often everybody came in each of the ten weeks before (C10): one query.</summary>
internal static class WeekRates
{
    public const int Weeks = 10;

    private const int DaysPerWeek = 7;

    public static async Task<IReadOnlyList<WeekRateView>> LoadAsync(BoardReach reach, CancellationToken cancellationToken)
    {
        var end = reach.Week < ProgramWeek.StartOf(reach.Today) ? reach.Week : ProgramWeek.StartOf(reach.Today); // A week to come has no week before it that is over but the last one.
        var first = end.AddDays(-Weeks * DaysPerWeek);
        var facts = await RateReader.LoadAsync(reach.Db, first, end.AddDays(-1), reach.IsOwn ? reach.Facts : null, cancellationToken);
        var rates = Rates.By(facts, fact => ProgramWeek.StartOf(fact.Date));
        return [.. Enumerable.Range(0, Weeks).Select(week => first.AddDays(week * DaysPerWeek)).Select(week => new WeekRateView(week, rates.GetValueOrDefault(week) ?? AttendanceRate.Of([])))];
    }
}
