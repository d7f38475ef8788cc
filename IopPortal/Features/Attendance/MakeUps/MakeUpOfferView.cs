using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>A session a client could still come to, and what the week would be then.</summary>
/// <param name="ExtraDays">Authorised days it would use on top; null where no days are counted.</param>
public sealed record MakeUpOfferView(Guid SessionId, LocalSlot When, string Title, SessionKind Kind, string Room, string Location, string Lead, WeekMeter After, int? ExtraDays)
{
    /// <summary>The week would reach its hours and its days.</summary>
    public bool Closes => After.Status is WeekStatus.Met or WeekStatus.OnTrack;
}
