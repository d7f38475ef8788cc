namespace IopPortal.Components;

/// <summary>Says at this screen that something was done and may be taken back for ten seconds; the bar at the foot of every page shows it.</summary>
public sealed class UndoOffer
{
    /// <summary>Raised with what was done, in words.</summary>
    public event Action<string>? Made;

    /// <param name="done">A short sentence, for example "The session is called off."</param>
    public void Make(string done) => Made?.Invoke(done);
}
