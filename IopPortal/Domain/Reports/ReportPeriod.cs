using IopPortal.Domain.Time;

namespace IopPortal.Domain.Reports;

/// <summary>The service dates a report is about; local, both included.</summary>
public sealed record ReportPeriod(DateOnly From, DateOnly To)
{
    /// <summary>A year, begun and ended with a whole week.</summary>
    public const int MostDays = 53 * DaysPerWeek;

    private const int DaysPerWeek = 7;

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The weeks it touches, each cut to what lies inside; named by their first day inside.</summary>
    public IReadOnlyList<ReportPeriod> Weeks
    {
        get
        {
            var weeks = new List<ReportPeriod>();
            for (var first = From; first <= To; first = ProgramWeek.StartOf(first).AddDays(DaysPerWeek))
            {
                var last = ProgramWeek.StartOf(first).AddDays(DaysPerWeek - 1);
                weeks.Add(new(first, last < To ? last : To));
            }

            return weeks;
        }
    }

    public bool Contains(DateOnly date) => From <= date && date <= To;

    public Refusal? Refuse() =>
        To < From ? new Refusal("report.period") : Days > MostDays ? new Refusal("report.period-long", MostDays / DaysPerWeek) : null;
}
