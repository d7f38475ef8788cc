namespace IopPortal.Domain.Sessions;

/// <summary>A client who waits for a place in a full group (B6): first in, first out within a priority.</summary>
public sealed class WaitlistEntry : Versioned
{
    private WaitlistEntry()
    {
    }

    public WaitlistEntry(Guid groupId, Guid clientId, WaitlistPriority priority, string note, Guid addedBy, DateTimeOffset joinedAt)
    {
        GroupId = groupId;
        ClientId = clientId;
        Priority = priority;
        Note = PlainText.Clean(note);
        AddedBy = addedBy;
        JoinedAt = joinedAt;
    }

    public Guid GroupId { get; private init; }

    public Guid ClientId { get; private init; }

    public WaitlistPriority Priority { get; private set; }

    /// <summary>About planning only, at most 200 characters.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The account that put the client on the list.</summary>
    public Guid AddedBy { get; private init; }

    /// <summary>Decides the order within a priority; never changes while the client waits.</summary>
    public DateTimeOffset JoinedAt { get; private init; }

    /// <summary>When the wait ended, by a place or without one; null while the client waits.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The place it ended with; null when the client left the list.</summary>
    public Guid? MembershipId { get; private set; }

    public void Rank(WaitlistPriority priority)
    {
        Priority = priority;
        Changed();
    }

    public void Fill(Guid membershipId, DateTimeOffset now)
    {
        MembershipId = membershipId;
        Leave(now);
    }

    public void Leave(DateTimeOffset now)
    {
        EndedAt = now;
        Changed();
    }
}
