namespace IopPortal.Support;

/// <summary>The sign-ins of the demonstration program.</summary>
public static class DemoAccount
{
    public const string Password = "Demo-Portal-2026";

    public const string Administrator = "admin@demo.test";
    public const string Director = "director@demo.test";
    public const string Therapist = "therapist@demo.test";
    public const string SecondTherapist = "therapist2@demo.test";
    public const string Prescriber = "prescriber@demo.test";
    public const string CaseManager = "casemanager@demo.test";
    public const string Reviewer = "reviewer@demo.test";
    public const string FrontDesk = "frontdesk@demo.test";
    public const string Auditor = "auditor@demo.test";
    public const string Client = "client@demo.test";
    public const string SecondClient = "client2@demo.test";
}
