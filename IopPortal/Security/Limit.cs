namespace IopPortal.Security;

/// <summary>What a right leaves out; the numbers stand in the table of rights.</summary>
public enum Limit
{
    None = 0,

    /// <summary>Names, phone, whether a message may be left, status.</summary>
    NamesAndContact = 1,

    /// <summary>No phone, mail, address or family contacts.</summary>
    NoContact = 2,

    /// <summary>No staff comments, policy flags or staff-only dates.</summary>
    NoStaffNotes = 3,

    /// <summary>Time, room and facilitator; no clients, no titles of individual sessions.</summary>
    NoClients = 4,

    /// <summary>When, where, the facilitator's first name and credential.</summary>
    WhenAndWhere = 5,

    /// <summary>Contact fields only.</summary>
    ContactOnly = 6,

    /// <summary>Statuses Referred and Scheduled only.</summary>
    BeforeAdmission = 7,

    /// <summary>Checked in and arrival time, today only.</summary>
    ArrivalToday = 8,

    /// <summary>Sessions of one client only, no groups.</summary>
    IndividualOnly = 9,

    /// <summary>Today's status only.</summary>
    StatusToday = 10,

    /// <summary>Nothing that needs an override.</summary>
    NoOverride = 11,

    /// <summary>First name and credential.</summary>
    FirstName = 12,

    /// <summary>No names.</summary>
    NoNames = 13,

    /// <summary>Clients outside the caseload read "Busy".</summary>
    ForeignClientsBusy = 14,

    /// <summary>Not on Part 2 tracks.</summary>
    NotPart2 = 15,

    /// <summary>Clients' accounts only.</summary>
    ClientsOnly = 16,

    /// <summary>The actor must be the one who leads.</summary>
    SelfLeading = 17,
}
