namespace IopPortal.Domain.Requests;

/// <summary>What staff said to a request.</summary>
public enum RequestAnswer
{
    /// <summary>It will be done; for another time, the session is still to be moved.</summary>
    Accepted,

    Declined,
}
