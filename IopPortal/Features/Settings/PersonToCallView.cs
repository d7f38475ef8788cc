using IopPortal.Domain.Clients;

namespace IopPortal.Features.Settings;

/// <summary>Somebody whose session was cancelled.</summary>
/// <param name="Phone">Empty where contact details are not for the reader.</param>
/// <param name="MayLeaveMessage">Null where contact details are not for the reader.</param>
/// <param name="Times">Local start and end of each cancelled session.</param>
public sealed record PersonToCallView(Guid ClientId, string Name, string Phone, ContactPreference? Prefers, bool? MayLeaveMessage, IReadOnlyList<(TimeOnly Start, TimeOnly End)> Times);
