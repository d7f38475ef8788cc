using IopPortal.Domain.Sessions;

namespace IopPortal.Components.Wording;

/// <summary>What a session is called wherever it is shown to staff.</summary>
public static class SessionWords
{
    /// <summary>Its title; without one its kind in words ("Individual therapy"); where not even the kind may be known, that the time is taken.</summary>
    public static string Title(string title, SessionKind? kind) =>
        title.Length > 0 ? title : kind is { } known ? EnumWords.For(known) : "Busy";
}
