namespace IopPortal.Features.Clients;

/// <summary>Two clients who must not sit in one session.</summary>
/// <param name="Together">Coming sessions both are booked for, which somebody has to resolve.</param>
public sealed record KeepApartPairView(Guid Id, Guid FirstId, string FirstName, Guid SecondId, string SecondName, string Note, DateTimeOffset AddedAt, int Together);
