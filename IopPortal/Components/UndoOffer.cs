namespace IopPortal.Components;

/// <summary>Says at this screen that something was done and may be taken back for ten seconds; the bar at the foot of every page shows it.</summary>
public sealed class UndoOffer
{
    /// <summary>Raised with what was done, in words, and where to go once it is undone.</summary>
    public event Action<string, string?>? Made;

    /// <param name="done">A short sentence, for example "The session is called off."</param>
    /// <param name="back">The page to go to when it is taken back, where the one that shows it goes with it.</param>
    public void Make(string done, string? back = null) => Made?.Invoke(done, back);
}
