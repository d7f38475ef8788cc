using IopPortal.Domain.Clients;

namespace IopPortal.Features.Clients;

/// <param name="Text">The beginnings of words of the name, or of the record number; any order.</param>
/// <param name="After">The last client of the page before.</param>
public sealed record ClientListQuery(string? Text = null, EnrollmentStatus? Status = null, bool Archived = false, Guid? TrackId = null, Guid? After = null);
