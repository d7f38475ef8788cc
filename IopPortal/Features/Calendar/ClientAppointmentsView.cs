namespace IopPortal.Features.Calendar;

/// <summary>What is printed of a client's schedule.</summary>
public sealed record ClientAppointmentsView(Guid ClientId, string Name, DateOnly Today, IReadOnlyList<AppointmentView> Appointments);
