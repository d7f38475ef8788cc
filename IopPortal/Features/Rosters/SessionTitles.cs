using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Security;

namespace IopPortal.Features.Rosters;

/// <summary>What of a session's title may stand on a roster or a room's day. Sessions of one client show their kind at most, never a title.</summary>
internal static class SessionTitles
{
    /// <param name="grant">The right to the program calendar (SES-1); null shows nothing.</param>
    /// <param name="isOwn">The reader leads it.</param>
    /// <returns>The title, or the kind, or neither: then only that the time is taken.</returns>
    public static (string Title, SessionKind? Kind) For(SessionKind kind, string title, Grant? grant, bool isOwn) =>
        grant is null ? ("", null)
        : !SessionKindFacts.Of(kind).IsOneClient ? (title, kind)
        : isOwn || !(grant.IsLimitedTo(Limit.NoClients) || grant.IsLimitedTo(Limit.ForeignClientsBusy)) ? ("", kind)
        : ("", null);
}
