namespace IopPortal.Features.Today;

/// <summary>Whose day a person's start page shows.</summary>
public enum TodayKind
{
    /// <summary>Own sessions and own clients.</summary>
    Own,

    /// <summary>The whole program's day.</summary>
    Program,

    /// <summary>Who arrives today.</summary>
    Arrivals,

    /// <summary>Today's sessions without anybody's name.</summary>
    SessionsOnly,

    /// <summary>Nothing of the clinic's day.</summary>
    Nothing,
}
