using IopPortal.Domain.Clients;

namespace IopPortal.Data.Seeding;

/// <summary>What every episode owes: done where its day has passed, but for a few that are late.</summary>
internal static class DemoMilestones
{
    /// <summary>Every so many clients have something late.</summary>
    private const int LateEvery = 7;

    /// <summary>What is to be done before those who were referred come into care; the first one's test is done.</summary>
    public static IEnumerable<object> Intakes(DemoClients clients, Guid by)
    {
        foreach (var (index, stay) in clients.All.Select(client => client.Enrollment).Where(stay => stay.AdmitDate is null).Index())
        {
            var steps = MilestonePlan.Intake(stay.ReferralDate, new()).Select(one => new Milestone(stay.Id, one.Kind, one.Due)).ToList();
            if (index == 0)
            {
                steps[0].Finish(stay.ReferralDate.AddDays(2), by);
            }

            foreach (var step in steps)
            {
                yield return step;
            }
        }
    }

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
