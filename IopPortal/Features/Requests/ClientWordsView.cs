namespace IopPortal.Features.Requests;

/// <summary>What clients said, what needs an answer first.</summary>
/// <param name="Today">The clinic's local date.</param>
public sealed record ClientWordsView(DateOnly Today, IReadOnlyList<ClientWordView> Words);
