using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Domain.Reports;
using IopPortal.Features.Clients;
using IopPortal.Features.Live;
using IopPortal.Features.Reports;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Reports;

/// <summary>The reports of the clinic: what is asked for stands in the address, each number leads to its rows.</summary>
public sealed partial class ReportsPage(GetReport getReport, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<ReportView>(actors, changes, navigation)
{
    private IReadOnlyList<Refusal> _refused = [];
    private IReadOnlyList<TrackTag> _tracks = [];
    private DateOnly? _from;
    private DateOnly? _to;
    private string _track = "";
    private DateOnly? _today;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [SupplyParameterFromQuery]
    public string? Report { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? Track { get; set; }

    /// <summary>A report is about days gone by; it is read when it is asked for.</summary>
    protected override IReadOnlyCollection<Topic> Topics => [];

    protected override object Key => (Report, From, To, Track);

    private ReportAddress Address => new(name => name switch
    {
        "report" => Report,
        "from" => From,
        "to" => To,
        "track" => Track,
        _ => null,
    });

    protected override async Task<Result<ReportView>> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var result = await getReport.HandleAsync(actor, Address.Query, cancellationToken);
        _refused = result.Succeeded || result.Refusals.Contains(Refusal.Forbidden) ? [] : result.Refusals;
        _track = Address.TrackId?.ToString() ?? "";
        if (result.Succeeded)
        {
            (_tracks, _today, _from, _to) = (result.Value.Tracks, result.Value.Today, result.Value.Period.From, result.Value.Period.To);
        }
        else
        {
            (_from, _to) = (Address.Period?.From ?? _from, Address.Period?.To ?? _to);
        }

        return result;
    }

    private void Show()
    {
        if (_from is { } from && _to is { } to)
        {
            Navigation.NavigateTo($"/reports?{ReportAddress.Of(Address.Report, new(from, to), Guid.TryParse(_track, out var track) ? track : null)}");
        }
    }
}
