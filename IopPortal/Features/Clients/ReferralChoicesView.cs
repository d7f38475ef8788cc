namespace IopPortal.Features.Clients;

/// <summary>What a referral or an admission can be to.</summary>
public sealed record ReferralChoicesView(DateOnly Today, IReadOnlyList<ProgramChoice> Programs);
