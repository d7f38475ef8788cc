using IopPortal.Domain.Staff;

namespace IopPortal.Features.Rosters;

/// <summary>Time off ahead or now. What is only asked for, and what was declined, is shown to the person and the program director alone.</summary>
/// <param name="Reason">Empty for everybody who may not change it.</param>
/// <param name="SessionsTouched">Booked sessions that fall into it and somebody has to decide about.</param>
public sealed record TimeOffView(Guid Id, int Version, TimeOffStatus Status, DateOnly From, DateOnly To, TimeOnly? Start, TimeOnly? End, string Reason, int SessionsTouched);
