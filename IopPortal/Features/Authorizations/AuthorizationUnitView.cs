namespace IopPortal.Features.Authorizations;

/// <summary>One unit of an authorisation by days.</summary>
/// <param name="Date">Null while nothing is booked for it.</param>
public sealed record AuthorizationUnitView(int Number, DateOnly? Date, UnitState State);
