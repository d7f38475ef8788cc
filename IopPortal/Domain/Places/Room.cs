namespace IopPortal.Domain.Places;

/// <summary>A room a session can hold; one equipped for telehealth is still one room.</summary>
public sealed class Room : Versioned
{
    private Room()
    {
    }

    public Room(Guid locationId, string name, int capacity, bool isTelehealth = false)
    {
        LocationId = locationId;
        Set(name, capacity, isTelehealth);
    }

    public Guid LocationId { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>People, staff not counted.</summary>
    public int Capacity { get; private set; }

    public bool IsTelehealth { get; private set; }

    /// <summary>An archived room keeps its history and takes no new bookings.</summary>
    public bool IsArchived { get; private set; }

    public void Change(string name, int capacity, bool isTelehealth, bool isArchived)
    {
        Set(name, capacity, isTelehealth);
        IsArchived = isArchived;
        Changed();
    }

    private void Set(string name, int capacity, bool isTelehealth)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        Name = PlainText.Clean(name);
        Capacity = capacity;
        IsTelehealth = isTelehealth;
    }
}
