using IopPortal.Domain.Attendance;

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>One client's week that falls short, with the make-ups that help, the best first.</summary>
/// <param name="Missed">What the make-up would be linked to; null when nothing was missed that is not made up for yet.</param>
/// <param name="HasOtherDuties">Some sessions were left out because they fall into the client's work or school.</param>
public sealed record ClientRescueView(Guid ClientId, string Name, WeekMeter Week, MissView? Missed, IReadOnlyList<MakeUpOfferView> Offers, bool HasOtherDuties);
