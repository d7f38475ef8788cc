using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Sessions;

namespace IopPortal.Components.Wording;

/// <summary>What a session is called wherever it is shown to staff.</summary>
public static class SessionWords
{
    /// <summary>Its title; without one its kind in words ("Individual therapy"); where not even the kind may be known, that the time is taken.</summary>
    public static string Title(string title, SessionKind? kind) =>
        title.Length > 0 ? title : kind is { } known ? EnumWords.For(known) : "Busy";

    /// <summary>"Taken out of Morning group for this time"; from the group's side only when, not for what.</summary>
    public static string PullOut(PullOutView pullOut) =>
        pullOut.Group is { } group ? $"Taken out of {Title(group, SessionKind.GroupTherapy)} for this time" : $"Taken out {When.Range(pullOut.From, pullOut.Until)} for another session";
}
