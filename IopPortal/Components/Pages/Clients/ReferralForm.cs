using IopPortal.Domain.Clients;
using IopPortal.Features.Clients;

namespace IopPortal.Components.Pages.Clients;

/// <summary>What is typed about a referral, kept until it is saved.</summary>
public sealed class ReferralForm
{
    public Guid ProgramId { get; set; }

    public AdmissionType AdmissionType { get; set; }

    public string Source { get; set; } = "";

    public DateOnly? Date { get; set; }

    public int? Weeks { get; set; } = 10;

    public int? Days { get; set; } = 3;

    public int? Minutes { get; set; } = 180;

    public ReferralDetails Details => new(ProgramId, AdmissionType, Source, Date ?? default, new CarePlan(Weeks ?? 0, Days ?? 0, Minutes ?? 0));
}
