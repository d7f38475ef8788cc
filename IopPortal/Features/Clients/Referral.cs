using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Writing;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>What holds for every referral, with a new client or a known one.</summary>
internal static class Referral
{
    /// <summary>How far a date in an episode may lie ahead.</summary>
    private const int DaysAhead = 366;

    public static async Task<IReadOnlyList<Refusal>> CheckAsync(WriteScope scope, ReferralDetails referral, CancellationToken cancellationToken)
    {
        var isProgram = await scope.Db.Programs.AnyAsync(program => program.Id == referral.ProgramId, cancellationToken);
        return [.. FormCheck.All(isProgram ? null : new Refusal("choice.required").At(nameof(ReferralDetails.ProgramId))), .. Check(referral, scope.Facts.Today)];
    }

    /// <summary>All but whether the program exists.</summary>
    public static IReadOnlyList<Refusal> Check(ReferralDetails referral, DateOnly today) =>
    [
        .. FormCheck.All(
            PlainText.Check(nameof(ReferralDetails.ReferralSource), referral.ReferralSource, 120, required: false),
            CheckDate(nameof(ReferralDetails.ReferralDate), referral.ReferralDate, today)),
        .. CarePlanRule.Check(referral.Plan),
    ];

    /// <summary>A date of an episode: from ten years back to a year ahead.</summary>
    public static Refusal? CheckDate(string field, DateOnly date, DateOnly today)
    {
        var (first, last) = (today.AddYears(-10), today.AddDays(DaysAhead));
        return date < first || date > last ? new Refusal("date.range").At(field) : null;
    }

    public static Enrollment Make(Guid clientId, ReferralDetails referral) =>
        new(clientId, referral.ProgramId, referral.AdmissionType, referral.ReferralDate, referral.ReferralSource, referral.Plan);
}
