using IopPortal.Domain;
using IopPortal.Features.Scheduling.Conflicts;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Every date of a group that is not saved yet, and what is wrong with the form. The sum adds up: each date has one verdict.</summary>
/// <param name="Problems">What has to be mended in the form; most carry their field.</param>
/// <param name="Hints">Worth knowing; saves as it is.</param>
/// <param name="WeeklyMinutes">Minutes a week without closures.</param>
/// <param name="MinimumMinutes">The weekly minimum of the track's people; null where none holds.</param>
/// <param name="MayOverride">Whether whoever asks may keep a date against a rule.</param>
public sealed record GroupPreview(
    IReadOnlyList<Refusal> Problems,
    IReadOnlyList<Refusal> Hints,
    IReadOnlyList<PreviewDate> Dates,
    string Zone,
    int WeeklyMinutes,
    int? MinimumMinutes,
    bool MayOverride)
{
    /// <summary>What would let every date take place that is not closed; each was checked on all of them.</summary>
    public IReadOnlyList<WayOut> WaysForAll { get; init; } = [];

    public int Sessions => Dates.Count(date => date.TakesPlace);

    public int Moved => Count(DateVerdict.Moved);

    public int Kept => Count(DateVerdict.Kept);

    public int Closed => Count(DateVerdict.Closed);

    public int LeftOut => Count(DateVerdict.LeftOut);

    public int Undecided => Count(DateVerdict.Undecided);

    public bool IsReady => Problems.Count == 0 && Undecided == 0 && Sessions > 0;

    /// <summary>There are dates, nothing is open about them, and none takes place.</summary>
    public bool IsEmptied => Dates.Count > 0 && Sessions == 0 && Undecided == 0;

    private int Count(DateVerdict verdict) => Dates.Count(date => date.Verdict == verdict);
}
