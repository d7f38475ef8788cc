namespace IopPortal.Races;

/// <summary>What the portal made of a command.</summary>
/// <param name="Told">"done", or the codes of its refusals.</param>
/// <param name="Made">The id of what it made; empty where it made nothing, or does not say.</param>
internal sealed record ClinicAnswer(ClinicCommand Command, string Told, Guid Made, TimeSpan Waited);
