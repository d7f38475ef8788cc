namespace IopPortal.Features.Settings;

/// <summary>What a closure would do before anybody saves it.</summary>
/// <param name="Cancelled">Sessions that would be cancelled.</param>
/// <param name="Clients">Different clients booked for them.</param>
/// <param name="Family">Different family contacts booked for them.</param>
/// <param name="Begun">Sessions that touch it and have begun already: they stay as they are.</param>
public sealed record ClosurePreview(int Cancelled, int Clients, int Family, int Begun);
