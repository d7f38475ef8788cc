using IopPortal.Domain.Clients;

namespace IopPortal.Features.Clients;

/// <summary>A referral to a program and what was prescribed with it.</summary>
public sealed record ReferralDetails(Guid ProgramId, AdmissionType AdmissionType, string ReferralSource, DateOnly ReferralDate, CarePlan Plan);
