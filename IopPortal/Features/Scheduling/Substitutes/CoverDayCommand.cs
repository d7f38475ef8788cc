namespace IopPortal.Features.Scheduling.Substitutes;

/// <summary>All decisions about the sessions of somebody who is out: stored together or not at all.</summary>
/// <param name="NoteOut">The day that is noted as time off, too; null for none.</param>
/// <param name="Reason">Needed where a session is called off; clients may read it.</param>
public sealed record CoverDayCommand(Guid StaffId, IReadOnlyList<CoverChoice> Choices, DateOnly? NoteOut, string Reason);
