using IopPortal.Domain.Tracks;

namespace IopPortal.Domain.Payers;

/// <summary>The minutes a week between which a plan is the level of care it says. It is said, never refused.</summary>
/// <param name="Payer">Whose band it is; null: the program's own.</param>
public sealed record WeeklyBand(int MinMinutes, int MaxMinutes, string? Payer, LevelOfCare Level)
{
    /// <summary>Null where the level of care has no weekly minimum (D2).</summary>
    public static WeeklyBand? Of(CountingRules rules, bool isMinor, LevelOfCare level) => level is LevelOfCare.Iop or LevelOfCare.Php
        ? new(rules.Numbers.MinWeeklyMinutes(isMinor), rules.Numbers.MaxWeeklyMinutes(isMinor), rules.Payer, level)
        : null;

    public BandSide SideOf(int minutes) => minutes < MinMinutes ? BandSide.Below : minutes > MaxMinutes ? BandSide.Above : BandSide.Within;
}
