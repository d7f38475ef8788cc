using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Reports;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Reports;

/// <summary>The rows behind one number of a report, fifty at a time.</summary>
public sealed partial class ReportListPage(GetReportList getList, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<ReportListView>(actors, changes, navigation)
{
    private IReadOnlyList<Refusal> _refused = [];

    [SupplyParameterFromQuery]
    public string? Report { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? Part { get; set; }

    [SupplyParameterFromQuery]
    public string? Track { get; set; }

    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    [SupplyParameterFromQuery]
    public string? Staff { get; set; }

    [SupplyParameterFromQuery]
    public string? Weekday { get; set; }

    [SupplyParameterFromQuery]
    public string? Reason { get; set; }

    [SupplyParameterFromQuery]
    public string? Like { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    [SupplyParameterFromQuery]
    public string? Row { get; set; }

    protected override IReadOnlyCollection<Topic> Topics => [];

    protected override object Key => (Report, From, To, Part, Track, Group, Staff, (Weekday, Reason, Like, After, Row));

    private ReportAddress Address => new(name => name switch
    {
        "report" => Report,
        "from" => From,
        "to" => To,
        "part" => Part,
        "track" => Track,
        "group" => Group,
        "staff" => Staff,
        "weekday" => Weekday,
        "reason" => Reason,
        "like" => Like,
        "after" => After,
        "row" => Row,
        _ => null,
    });

    protected override async Task<Result<ReportListView>> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (Address.List is not { } list)
        {
            return Refusal.NotFound;
        }

        var result = await getList.HandleAsync(actor, list, cancellationToken);
        _refused = result.Succeeded || result.Refusals.Contains(Refusal.Forbidden) ? [] : result.Refusals;
        return result;
    }

    private static string About(ReportListView view) => string.Join(
        ", ",
        [
            .. view.About,
            .. view.Query.Weekday is { } day ? [EnumWords.For(day)] : Array.Empty<string>(),
            .. view.Query.Reason is { } reason ? [EnumWords.For(reason)] : Array.Empty<string>(),
            When(view),
        ]);

    private static string When(ReportListView view) => view.Query.Part is ReportPart.InCare or ReportPart.Places
        ? $"on {Wording.When.DateWithYear(view.Query.Period.To)}"
        : view.Query.Period.Days == 1 ? Wording.When.DateWithYear(view.Query.Period.From) : Wording.When.Dates(view.Query.Period.From, view.Query.Period.To);

    private static string? LinkOf(ReportListRow row, ListColumn column) => column.Title switch
    {
        "Client" when row.ClientId is { } client => $"/clients/{client}",
        "Session" when row.SessionId is { } session => $"/sessions/{session}",
        _ => null,
    };
}
