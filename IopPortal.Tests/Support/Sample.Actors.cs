using IopPortal.Data.Identity;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Accounts;
using IopPortal.Security;

namespace IopPortal.Support;

public static partial class Sample
{
    public static StaffMember DirectorStaff { get; } = NewStaff("Dana", "Directs");

    public static StaffMember TherapistStaff { get; } = NewStaff("Tess", "Therapist");

    public static StaffMember SecondTherapistStaff { get; } = NewStaff("Tom", "Second", Discipline.Lmft);

    public static StaffMember PrescriberStaff { get; } = NewStaff("Pia", "Prescribes", Discipline.Psychiatrist);

    public static StaffMember CaseManagerStaff { get; } = NewStaff("Cass", "Manages", Discipline.CaseManager);

    public static StaffMember FrontDeskStaff { get; } = NewStaff("Finn", "Front", Discipline.NonClinical);

    public static StaffMember ReviewerStaff { get; } = NewStaff("Uma", "Reviews", Discipline.Rn);

    /// <summary>In care with the therapist, and with an account of her own.</summary>
    public static Client Ana { get; } = NewClient("Ana", "Lane");

    /// <summary>In care with the second therapist, without an account.</summary>
    public static Client Ben { get; } = NewClient("Ben", "Moss");

    public static Actor Administrator { get; } = NewActor();

    public static Actor Director { get; } = NewActor();

    public static Actor Therapist { get; } = NewActor();

    public static Actor SecondTherapist { get; } = NewActor();

    public static Actor Prescriber { get; } = NewActor();

    public static Actor CaseManager { get; } = NewActor();

    public static Actor FrontDesk { get; } = NewActor();

    public static Actor Reviewer { get; } = NewActor();

    public static Actor Auditor { get; } = NewActor();

    public static Actor ClientActor { get; } = NewActor();

    /// <summary>Ben, who has no account unless a test gives him this one.</summary>
    public static Actor SecondClientActor { get; } = NewActor();

    /// <summary>Nobody the store has ever heard of.</summary>
    public static Actor Stranger { get; } = NewActor();

    public static Actor As(PortalRole role) => role switch
    {
        PortalRole.Administrator => Administrator,
        PortalRole.ProgramDirector => Director,
        PortalRole.Therapist => Therapist,
        PortalRole.Prescriber => Prescriber,
        PortalRole.CaseManager => CaseManager,
        PortalRole.FrontDesk => FrontDesk,
        PortalRole.UtilizationReviewer => Reviewer,
        PortalRole.Auditor => Auditor,
        PortalRole.Client => ClientActor,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>Who works and is cared for in the clinic of every store, each account with its role.</summary>
    internal static IReadOnlyList<(PortalUser User, PortalRole Role)> Accounts =>
    [
        (NewAccount(Administrator, "admin"), PortalRole.Administrator),
        (NewAccount(Director, "director", DirectorStaff), PortalRole.ProgramDirector),
        (NewAccount(Therapist, "therapist", TherapistStaff), PortalRole.Therapist),
        (NewAccount(SecondTherapist, "therapist2", SecondTherapistStaff), PortalRole.Therapist),
        (NewAccount(Prescriber, "prescriber", PrescriberStaff), PortalRole.Prescriber),
        (NewAccount(CaseManager, "casemanager", CaseManagerStaff), PortalRole.CaseManager),
        (NewAccount(FrontDesk, "frontdesk", FrontDeskStaff), PortalRole.FrontDesk),
        (NewAccount(Reviewer, "reviewer", ReviewerStaff), PortalRole.UtilizationReviewer),
        (NewAccount(Auditor, "auditor"), PortalRole.Auditor),
        (NewAccount(ClientActor, "ana", client: Ana), PortalRole.Client),
    ];

    /// <summary>Every row of the clinic but the accounts.</summary>
    internal static IReadOnlyList<object> Clinic =>
    [
        .. ClinicRows,
        .. new[] { DirectorStaff, TherapistStaff, SecondTherapistStaff, PrescriberStaff, CaseManagerStaff, FrontDeskStaff, ReviewerStaff }.SelectMany(member => StaffRows(member)),
        .. ClientRows(Ana),
        .. ClientRows(Ben, therapist: SecondTherapistStaff.Id),
    ];

    internal static PortalUser SecondClientAccount => NewAccount(SecondClientActor, "ben", client: Ben);

    private static Actor NewActor() => new(Guid.CreateVersion7(), Guid.NewGuid().ToString("N"));

    private static PortalUser NewAccount(Actor actor, string name, StaffMember? staff = null, Client? client = null)
    {
        var mail = $"{name}@clinic.test";
        return new PortalUser
        {
            Id = actor.UserId,
            SecurityStamp = actor.Stamp,
            UserName = mail,
            NormalizedUserName = mail.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            StaffId = staff?.Id,
            ClientId = client?.Id,
            DisplayName = name,
            ConfirmedAt = TestClock.Monday, // The password was just proved.
        };
    }
}
