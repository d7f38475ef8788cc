namespace IopPortal.Domain.Sessions;

/// <summary>In what a session stands apart from the rule of its series; the first that holds.</summary>
public enum ApartKind
{
    /// <summary>In something the rule does not say, or in nothing any more.</summary>
    Other,

    /// <summary>Another date or start.</summary>
    Moved,

    Shorter,

    Longer,

    NewLead,

    OtherRoom,
}
