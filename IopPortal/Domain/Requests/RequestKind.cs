namespace IopPortal.Domain.Requests;

/// <summary>What a client asks or announces about an own session. That somebody cannot come is no request: it stands on the roll at once.</summary>
public enum RequestKind
{
    /// <summary>Will come, some minutes late.</summary>
    Late,

    /// <summary>Asks for another time of a session of their own.</summary>
    Move,
}
