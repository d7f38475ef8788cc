namespace IopPortal.Domain.Policies;

/// <summary>A rule that is broken now. It proposes its stage and does nothing (F).</summary>
/// <param name="Causes">The sessions behind it, oldest first.</param>
/// <param name="ClearsOn">The first day it no longer holds if nothing more is missed; null: time alone does not clear it.</param>
/// <param name="ClearsAfter">Sessions in a row to attend until it no longer holds; null: attending alone does not clear it.</param>
public sealed record PolicyFlag(PolicyRule Rule, IReadOnlyList<AttendanceFact> Causes, DateOnly? ClearsOn, int? ClearsAfter)
{
    public PolicyStage Stage => Rule.Stage;
}
