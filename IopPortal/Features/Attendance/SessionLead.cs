using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Attendance;

/// <summary>Somebody who leads a session.</summary>
public sealed record SessionLead(Guid StaffId, string GivenName, string FamilyName, BookingRole Role)
{
    public string FullName => $"{GivenName} {FamilyName}";

    /// <summary>The names, the lead before the co-leads.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<SessionLead> leads) =>
        [.. leads.OrderBy(lead => lead.Role).ThenBy(lead => lead.FamilyName, StringComparer.CurrentCultureIgnoreCase).Select(lead => lead.FullName)];
}
