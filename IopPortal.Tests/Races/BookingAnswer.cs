namespace IopPortal.Races;

/// <summary>What became of one booking of a second process.</summary>
/// <param name="Told">"done", or the codes of its refusals.</param>
internal sealed record BookingAnswer(string Told, TimeSpan Waited);
