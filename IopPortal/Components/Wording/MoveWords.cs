namespace IopPortal.Components.Wording;

/// <summary>What was done to a session that was given another place, in one sentence.</summary>
public static class MoveWords
{
    /// <param name="isMoved">Another date or start.</param>
    /// <param name="longer">Minutes it lasts longer than before; below zero it is shorter.</param>
    public static string Done(bool isMoved, int longer, bool otherLead, bool otherRoom) =>
        isMoved ? "The session is moved."
        : longer < 0 ? "The session is shorter."
        : longer > 0 ? "The session is longer."
        : otherLead ? "The session has a new lead."
        : otherRoom ? "The session has another room."
        : "The session is saved.";
}
