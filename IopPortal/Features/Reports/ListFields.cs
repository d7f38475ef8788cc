namespace IopPortal.Features.Reports;

/// <summary>What each kind of list tells about its rows.</summary>
internal static class ListFields
{
    private static readonly ListField Client = new("Client", item => item.Client);
    private static readonly ListField Date = new("Date", item => item.Date);
    private static readonly ListField Start = new("Start", item => item.Start);
    private static readonly ListField End = new("End", item => item.End);
    private static readonly ListField Session = new("Session", item => item.Session);
    private static readonly ListField Track = new("Track", item => item.Track);
    private static readonly ListField Referred = new("Referred", item => item.Date);
    private static readonly ListField Admitted = new("Admitted", item => item.Admitted);
    private static readonly ListField Discharged = new("Discharged", item => item.Discharged);

    /// <param name="withNames">Without names the client's column is left out.</param>
    public static IReadOnlyList<ListField> Of(ReportListQuery query, bool withNames) =>
        [.. All(query).Where(field => withNames || field != Client)];

    private static ListField[] All(ReportListQuery query) => (query.Report, query.Part) switch
    {
        (ReportKind.Attendance, _) => [Date, Start, End, Session, Track, Client, new("Status", item => item.Status)],
        (ReportKind.Hours, _) => [Date, Client, Track, new("Planned", item => item.Planned, ReportUnit.Hours), new("Delivered", item => item.Delivered, ReportUnit.Hours)],
        (ReportKind.Cancellations, _) => [Date, Start, End, Session, Track, new("Lead", item => item.Staff), new("Called off because", item => item.Cause)],
        (ReportKind.Contact, _) => [Date, Start, End, Session, new("Colleague", item => item.Staff)],
        (ReportKind.Census, ReportPart.Places) => [Client, new("Group", item => item.Group), Track, new("From", item => item.Date), new("Until", item => item.Until)],
        (ReportKind.Access, _) => [Client, Track, Referred, new("First session", item => item.FirstSession), new("Days", item => item.Waited, ReportUnit.Days)],
        (ReportKind.Stays or ReportKind.Discharges, _) => [Client, Track, Admitted, Discharged, new("Days", item => item.Stayed, ReportUnit.Days), new("Reason", item => item.Reason)],
        _ => [Client, Track, Referred, Admitted, Discharged],
    };
}
