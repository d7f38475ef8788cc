namespace IopPortal.Features.Authorizations;

/// <summary>How far a client's authorisations reach once what is proposed is booked (E3). Only for those who may see it.</summary>
public sealed record ClientCoverView(Guid ClientId, string Client, DateOnly? LastCovered, DateOnly? FirstUncovered);
