using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;

namespace IopPortal.Data.Seeding;

/// <summary>Two people who wait for the full morning group, and one pair that is kept apart.</summary>
internal static class DemoWaiting
{
    public static IEnumerable<object> Build(DemoCalendar calendar, DemoClinic clinic, DemoClients clients, DemoGroups groups)
    {
        var morning = groups.Everything.OfType<Group>().First(group => group.TrackId == clinic.Morning.Id);
        var days = 9;
        foreach (var waiting in clients.All.Where(client => client.Enrollment.Status == EnrollmentStatus.Waitlisted))
        {
            yield return new WaitlistEntry(morning.Id, waiting.Client.Id, WaitlistPriority.Normal, "", Guid.Empty, calendar.Now.AddDays(-days));
            days -= 4;
        }

        yield return new KeepApartPair(
            clients.InCareOn(clinic.Trauma).First().Client.Id, clients.InCareOn(clinic.Evening).First().Client.Id, "Neighbours, asked for by both.", Guid.Empty, calendar.Now.AddDays(-20));
    }
}
