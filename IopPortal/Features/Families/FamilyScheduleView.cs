using IopPortal.Features.Calendar;

namespace IopPortal.Features.Families;

/// <summary>What a family's link opens: no names, no care.</summary>
/// <param name="LastDay">The last day it opens anything.</param>
public sealed record FamilyScheduleView(IReadOnlyList<AppointmentView> Appointments, DateOnly Today, DateOnly LastDay);
