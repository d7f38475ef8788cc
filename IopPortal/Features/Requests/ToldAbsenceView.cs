using IopPortal.Domain.Attendance;

namespace IopPortal.Features.Requests;

/// <summary>What a client said themselves about not coming; date and time are local to the session.</summary>
/// <param name="IsExcused">By the rule, or because staff granted it since.</param>
public sealed record ToldAbsenceView(AbsenceReason? Reason, bool IsExcused, DateOnly On, TimeOnly At);
