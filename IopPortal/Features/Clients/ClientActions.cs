namespace IopPortal.Features.Clients;

/// <summary>What the reader may do with this client; the commands decide again.</summary>
/// <param name="EditContact">Contact details, alone where <paramref name="EditPerson"/> is not given.</param>
/// <param name="ChangeStatus">Any move of an episode; without it but with <paramref name="Refer"/>, only up to an intake.</param>
public sealed record ClientActions(
    bool EditPerson,
    bool EditContact,
    bool BusyBlocks,
    bool Refer,
    bool ChangeStatus,
    bool Discharge,
    bool EditPlan,
    bool Team,
    bool Invite,
    bool StartReset,
    bool Archive,
    bool Restore,
    bool Book)
{
    /// <summary>Add and end family contacts.</summary>
    public bool EditFamily { get; init; }

    public static ClientActions None { get; } = new(false, false, false, false, false, false, false, false, false, false, false, false, false);

    /// <summary>Print the schedule or download it as a file.</summary>
    public bool HandOutSchedule { get; init; }

    /// <summary>Book make-ups, link them and take them back.</summary>
    public bool MakeUps { get; init; }
}
