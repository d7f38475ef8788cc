namespace IopPortal.Features.Requests;

/// <summary>What a client said.</summary>
public enum ClientWordKind
{
    /// <summary>Asks for another time.</summary>
    Move,

    /// <summary>Comes some minutes late.</summary>
    Late,

    /// <summary>Cannot come.</summary>
    Absent,
}
