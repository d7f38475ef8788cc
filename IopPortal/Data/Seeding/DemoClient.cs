using IopPortal.Domain.Clients;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Tracks;

namespace IopPortal.Data.Seeding;

/// <summary>A client of the demonstration with the episode of care and the therapist that go with it.</summary>
internal sealed record DemoClient(Client Client, Enrollment Enrollment, Track? Track, StaffMember? Therapist)
{
    public DateOnly From => Enrollment.AdmitDate ?? DateOnly.MaxValue;

    public DateOnly? To => Enrollment.DischargeDate;
}
