using IopPortal.Support;

namespace IopPortal.EndToEnd;

/// <summary>Every page of the portal with an account that may open it. A page that is missing here fails WalkTests.</summary>
internal static class Walk
{
    /// <summary>Path and account; a word in braces stands for the id of such a thing in the demonstration program.</summary>
    public static IReadOnlyList<(string Path, string Account)> SignedIn { get; } =
    [
        ("today", DemoAccount.Therapist),
        ("today", DemoAccount.FrontDesk),
        ("board", DemoAccount.Director),
        ("board?list=visits", DemoAccount.Auditor),
        ("board?list=places", DemoAccount.Director),
        ("calendar", DemoAccount.Director),
        ("calendar?view=day", DemoAccount.Director),
        ("calendar?view=month", DemoAccount.Therapist),
        ("calendar?view=agenda", DemoAccount.FrontDesk),
        ("calendar?view=month&for={client}", DemoAccount.Director),
        ("calendar?view=day&by=staff&session={session}", DemoAccount.Director),
        ("calendar?view=agenda&show=missing", DemoAccount.Director),
        ("groups", DemoAccount.Therapist),
        ("groups/new", DemoAccount.Therapist),
        ("groups/{group}", DemoAccount.Director),
        ("series/{series}", DemoAccount.Director),
        ("sessions/{session}", DemoAccount.Director),
        ("attendance/{session}", DemoAccount.Director),
        ("clients", DemoAccount.CaseManager),
        ("clients/new", DemoAccount.CaseManager),
        ("clients/keep-apart", DemoAccount.CaseManager),
        ("clients/{client}", DemoAccount.CaseManager),
        ("clients/{client}/schedule", DemoAccount.FrontDesk),
        ("clients/{client}/letter", DemoAccount.CaseManager),
        ("authorizations", DemoAccount.Reviewer),
        ("clients/{client}/packet", DemoAccount.Reviewer),
        ("reports", DemoAccount.Director),
        ("reports?report=attendance", DemoAccount.Therapist),
        ("reports/list?report=attendance&from=2026-01-05&to=2026-03-01", DemoAccount.Reviewer),
        ("import", DemoAccount.Director),
        ("staff", DemoAccount.Administrator),
        ("staff/new", DemoAccount.Administrator),
        ("staff/{staff}", DemoAccount.Director),
        ("closures/new", DemoAccount.Director),
        ("closures/{closure}", DemoAccount.FrontDesk),
        ("substitutes", DemoAccount.Director),
        ("substitutes?staff={staff}", DemoAccount.Director),
        ("rooms", DemoAccount.Director),
        ("settings", DemoAccount.Director),
        ("settings?section=payers", DemoAccount.Director),
        ("my", DemoAccount.Client),
        ("my", DemoAccount.Therapist),
        ("my/phone", DemoAccount.Client),
        ("my/phone", DemoAccount.Therapist),
        ("check-in", DemoAccount.FrontDesk),
        ("sheets/{session}", DemoAccount.FrontDesk),
        ("Account/Password", DemoAccount.Therapist),
        ("Account/Confirm", DemoAccount.Director),
    ];

    public static IReadOnlyList<string> Open { get; } =
    [
        "Account/Login",
        "Account/AccessDenied",
    ];
}
