using IopPortal.Domain.Staff;

namespace IopPortal.Features.Clients;

/// <summary>A colleague who can be given a part in a treatment team.</summary>
/// <param name="Clients">How many clients' teams the colleague is on today.</param>
public sealed record StaffChoice(Guid Id, string Name, Discipline Discipline, int Clients, int MaxClients);
