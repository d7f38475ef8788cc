using System.Globalization;
using IopPortal.Domain.Clients;

namespace IopPortal.Support;

public static partial class Sample
{
    private static int _clients;

    /// <summary>A record number no other sample has.</summary>
    public static string Mrn() => string.Create(CultureInfo.InvariantCulture, $"T{Interlocked.Increment(ref _clients):000000}");

    public static ClientDetails ClientDetails(string given = "Ana", string family = "Lane", DateOnly? born = null) =>
        new(given, family, "", "", born ?? new DateOnly(1990, 5, 4), "555-0199", "", ContactPreference.Phone, SafeToLeaveMessage: false);

    public static Client NewClient(string given = "Ana", string family = "Lane", DateOnly? born = null) => new(Mrn(), ClientDetails(given, family, born));

    public static CarePlan Plan(int weeks = 10, int days = 3, int minutes = 180) => new(weeks, days, minutes);

    /// <summary>Referred and not yet admitted.</summary>
    public static Enrollment Referral(Client client, CarePlan? plan = null) =>
        new(client.Id, Program.Id, AdmissionType.DirectEntry, Monday.AddDays(-30), "Self", plan ?? Plan());

    /// <summary>In care since a date, by default four weeks before the clock's Monday.</summary>
    public static Enrollment Admission(Client client, DateOnly? admitted = null, CarePlan? plan = null)
    {
        var enrollment = Referral(client, plan);
        return enrollment.Admit(admitted ?? Monday.AddDays(-28)).Succeeded ? enrollment : throw new InvalidOperationException("A referral can be admitted.");
    }

    /// <summary>A client in care: the record, the episode, the track and the primary therapist.</summary>
    public static IReadOnlyList<object> ClientRows(Client client, DateOnly? admitted = null, Guid? therapist = null)
    {
        var enrollment = Admission(client, admitted);
        var from = enrollment.AdmitDate!.Value;
        return
        [
            client,
            enrollment,
            new EnrollmentTrack(enrollment.Id, Track.Id, from),
            new CareTeamMember(client.Id, therapist ?? TherapistStaff.Id, CareRole.PrimaryTherapist, isPrimary: true, from),
        ];
    }
}
