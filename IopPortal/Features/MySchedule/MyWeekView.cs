using IopPortal.Domain.Clients;

namespace IopPortal.Features.MySchedule;

/// <summary>A client's hours of this week beside what was planned with them. Minutes.</summary>
public sealed record MyWeekView(int DoneMinutes, int ToComeMinutes, CarePlan Plan);
