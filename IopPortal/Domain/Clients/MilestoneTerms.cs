using IopPortal.Domain.Payers;
using IopPortal.Domain.Tracks;

namespace IopPortal.Domain.Clients;

/// <summary>How many days lie between the dates of an episode and what it owes.</summary>
public sealed record MilestoneTerms
{
    /// <summary>Days after the referral.</summary>
    public int IntakeIn { get; init; } = 7;

    /// <summary>Days after the admission.</summary>
    public int TreatmentPlanIn { get; init; } = 7;

    /// <summary>Days from one review to the next.</summary>
    public int ReviewEvery { get; init; } = 14;

    /// <summary>Days before the expected end.</summary>
    public int DischargePlanBefore { get; init; } = 14;

    /// <summary>Days from one recertification to the next.</summary>
    public int RecertifyEvery { get; init; } = 60;

    /// <summary>The program's numbers, the payer's put in where it has its own.</summary>
    public static MilestoneTerms Of(PlanningParameters program, PayerNumbers? payer = null) => new()
    {
        IntakeIn = program.IntakeDueDays,
        TreatmentPlanIn = program.TreatmentPlanDueDays,
        ReviewEvery = payer?.ReviewEveryDays ?? program.ReviewEveryDays,
        DischargePlanBefore = program.DischargePlanDaysBefore,
        RecertifyEvery = payer?.RecertifyDays ?? program.RecertifyEveryDays,
    };
}
