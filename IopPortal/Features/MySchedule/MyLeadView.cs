using IopPortal.Domain.Staff;

namespace IopPortal.Features.MySchedule;

/// <summary>Who leads a session, as far as a client may read it.</summary>
public sealed record MyLeadView(string GivenName, Discipline Discipline);
