namespace IopPortal.Domain.Reports;

/// <summary>A period people ask for by its name.</summary>
public enum PeriodPreset
{
    ThisWeek,
    LastFourWeeks,
    LastTwelveWeeks,
    ThisQuarter,
    LastQuarter,
    ThisYear,
}
