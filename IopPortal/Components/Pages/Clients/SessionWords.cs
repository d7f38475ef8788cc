using IopPortal.Components.Wording;
using IopPortal.Features.Clients;

namespace IopPortal.Components.Pages.Clients;

/// <summary>What a session on a client's schedule is called.</summary>
public static class SessionWords
{
    public static string Title(ClientSessionView session) => session.Title.Length > 0 ? session.Title : EnumWords.For(session.Kind);
}
