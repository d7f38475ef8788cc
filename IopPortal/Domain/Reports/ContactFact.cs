using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Domain.Reports;

/// <summary>A colleague at one session that took place.</summary>
public sealed record ContactFact(Guid StaffId, DateOnly Date, SessionKind Kind, UtcSlot Slot)
{
    /// <summary>Minutes with clients, each colleague for himself: what one person does at the same time counts once.</summary>
    public static int Minutes(IEnumerable<ContactFact> facts) =>
        facts.GroupBy(fact => fact.StaffId).Sum(person => ContactTime.Minutes(person.Select(fact => (fact.Kind, fact.Slot))));
}
