using IopPortal.Domain.Clients;

namespace IopPortal.Data.Seeding;

/// <summary>What every episode owes: done where its day has passed, but for a few that are late.</summary>
internal static class DemoMilestones
{
    /// <summary>Every so many clients have something late.</summary>
    private const int LateEvery = 7;

    public static IEnumerable<object> Build(DemoCalendar calendar, DemoClients clients, Guid by)
    {
        var admitted = clients.All.Where(client => client.Enrollment is { AdmitDate: not null, ExpectedDischarge: not null }).ToList();
        foreach (var (index, client) in admitted.Index())
        {
            var stay = client.Enrollment;
            var owed = MilestonePlan.For(stay.AdmitDate!.Value, stay.ExpectedDischarge!.Value)
                .Where(one => stay.DischargeDate is not { } last || one.Due <= last)
                .Select(one => new Milestone(stay.Id, one.Kind, one.Due)).ToList();
            var late = stay.IsOpen && index % LateEvery == 3 ? owed.FindLast(one => one.Due < calendar.Today) : null;
            foreach (var milestone in owed.Where(one => one.Due < calendar.Today && one != late))
            {
                milestone.Finish(milestone.Due.AddDays(milestone.Kind < MilestoneKind.TreatmentPlan ? 0 : -(index % 3)), by);
            }

            foreach (var milestone in owed)
            {
                yield return milestone;
            }
        }
    }
}
