using System.Text;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Features.Clients;

namespace IopPortal.Features.Imports;

/// <summary>The columns of each kind of file, and the empty file that has them.</summary>
public static class ImportColumns
{
    public const string Mrn = nameof(Client.Mrn);

    public const string Program = "Program";

    public const string Track = "Track";

    public const string Payer = "Payer";

    private const string Day = "A day, such as 2026-03-31 or 3/31/2026";

    private static readonly ImportColumn Number = new(Mrn, "MRN", true, "The client’s record number, at most 20 characters", "Record number", "Medical record number", "Client number", "Client ID");

    private static readonly ImportColumn InProgram = new(Program, "Program", true, "The program’s name as in the settings", "Program name");

    private static readonly IReadOnlyList<ImportColumn> OfClients =
    [
        Number,
        new(nameof(ClientDetails.GivenName), "First name", true, "At most 80 characters", "Given name", "Firstname"),
        new(nameof(ClientDetails.FamilyName), "Last name", true, "At most 80 characters", "Family name", "Surname", "Lastname"),
        new(nameof(ClientDetails.PreferredName), "Preferred name", false, "The name to call them by", "Nickname"),
        new(nameof(ClientDetails.Pronouns), "Pronouns", false, "At most 40 characters"),
        new(nameof(ClientDetails.BirthDate), "Birth date", true, Day, "Date of birth", "DOB", "Birthday"),
        new(nameof(ClientDetails.Phone), "Phone", false, "At most 40 characters", "Phone number", "Telephone", "Mobile"),
        new(nameof(ClientDetails.Email), "E-mail", false, "One address", "Email address"),
        new(nameof(ClientDetails.ContactPreference), "Contact by", false, "Phone, Text, Email or Portal; empty means Phone", "Contact preference"),
        new(nameof(ClientDetails.SafeToLeaveMessage), "May leave message", false, "Yes or No; empty means No", "Safe to leave message"),
    ];

    private static readonly IReadOnlyList<ImportColumn> OfEnrolments =
    [
        Number,
        InProgram,
        new(nameof(ReferralDetails.ReferralDate), "Referred on", true, Day, "Referral date"),
        new(nameof(ReferralDetails.ReferralSource), "Referred by", false, "At most 120 characters", "Referral source"),
        new(nameof(ReferralDetails.AdmissionType), "Kind of admission", false, "Direct entry, Step down, Step up or Readmission; empty means Direct entry", "Admission type"),
        new(nameof(CarePlan.Weeks), "Weeks", true, "A whole number, such as 12"),
        new(nameof(CarePlan.DaysPerWeek), "Days a week", true, "A whole number, such as 3", "Days per week"),
        new(nameof(CarePlan.MinutesPerDay), "Minutes a day", true, "A whole number, such as 180", "Minutes per day"),
        new(nameof(Enrollment.AdmitDate), "Admitted on", false, Day + "; empty means referred only", "Admit date", "Admission date"),
        new(Track, "Track", false, "A track of the program by its name or code, for whoever is admitted"),
        new(nameof(Enrollment.DischargeDate), "Discharged on", false, "The last day, when the stay is over", "Discharge date"),
        new(nameof(Enrollment.DischargeReason), "Discharge reason", false, "Such as Completed treatment or Moved, with the day"),
    ];

    private static readonly IReadOnlyList<ImportColumn> OfAuthorisations =
    [
        Number,
        InProgram,
        new(Payer, "Payer", true, "The payer’s code or name as in the settings", "Insurance", "Payer code"),
        new(nameof(AuthorizationDetails.Number), "Number", true, "The payer’s own number, at most 40 characters", "Authorisation number", "Authorization number", "Auth number"),
        new(nameof(AuthorizationDetails.UnitType), "Unit", true, "Day, Session, Hour or Quarter hour", "Unit type"),
        new(nameof(AuthorizationDetails.Allowed), "Allowed", true, "A number of units, such as 20", "Units", "Units allowed"),
        new(nameof(AuthorizationDetails.Start), "First day", true, Day, "Start", "Start date", "From"),
        new(nameof(AuthorizationDetails.End), "Last day", true, Day, "End", "End date", "To"),
        new(nameof(AuthorizationDetails.NextReview), "Next review", false, Day, "Review date"),
        new(nameof(AuthorizationDetails.Status), "Status", true, "Such as Approved, Pending or Denied"),
        new(nameof(AuthorizationDetails.CareManager), "Care manager", false, "Whom to reach at the payer", "Contact"),
    ];

    public static IReadOnlyList<ImportColumn> Of(ImportKind kind) => kind switch
    {
        ImportKind.Clients => OfClients,
        ImportKind.Enrolments => OfEnrolments,
        ImportKind.Authorisations => OfAuthorisations,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The column a header means; null when it means none of them.</summary>
    internal static ImportColumn? Find(ImportKind kind, string header)
    {
        var asked = ImportWords.Fold(header);
        return Of(kind).FirstOrDefault(column => asked == ImportWords.Fold(column.Field) || asked == ImportWords.Fold(column.Title) || column.Others.Any(other => asked == ImportWords.Fold(other)));
    }

    /// <summary>A file with the headers alone, in UTF-8 with a mark so that spreadsheets read names as they are.</summary>
    public static byte[] Template(ImportKind kind) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(',', Of(kind).Select(column => column.Title)) + "\r\n")];
}
