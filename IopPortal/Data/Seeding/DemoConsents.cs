using IopPortal.Domain.Clients;

namespace IopPortal.Data.Seeding;

/// <summary>Two consents: one for an employer that has ended, one that holds; and a guardian for each client under age, who needs none.</summary>
internal static class DemoConsents
{
    public static IEnumerable<object> Build(DemoCalendar calendar, DemoClinic clinic, DemoClients clients, Guid by)
    {
        yield return new Consent(
            clients.InCareOn(clinic.Morning).First().Client.Id, "Portsmouth Bakery", "Proof of attendance for work", "Dates attended and hours",
            calendar.Today.AddDays(-45), calendar.Today.AddDays(-10), by, calendar.Now.AddDays(-45));
        yield return new Consent(
            clients.InCareOn(clinic.Evening).First().Client.Id, "Granite State Housing", "Proof of attendance for the lease", "Dates attended and hours",
            calendar.Today.AddDays(-20), calendar.Today.AddDays(70), by, calendar.Now.AddDays(-20));
        foreach (var teen in clients.InCareOn(clinic.Teens))
        {
            yield return new FamilyContact(teen.Client.Id, $"Jo {teen.Client.FamilyName}", "Parent", "555-0177", isGuardian: true);
        }
    }
}
