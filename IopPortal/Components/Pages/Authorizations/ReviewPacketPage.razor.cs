using System.Globalization;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Authorizations;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IopPortal.Components.Pages.Authorizations;

/// <summary>The utilisation review of one client, to read out or to print on one page.</summary>
public sealed partial class ReviewPacketPage(GetReviewPacket getPacket, CurrentActor actors, IJSRuntime script, NavigationManager navigation) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private ReviewPacketView? _packet;

    [Parameter]
    public Guid Id { get; set; }

    protected override void OnInitialized() => _closed = _closing.Token;

    protected override async Task OnParametersSetAsync()
    {
        if (_packet?.ClientId == Id)
        {
            return;
        }

        var result = await getPacket.HandleAsync(await actors.GetAsync(), Id, _closed);
        _packet = result.Succeeded ? result.Value : null;
        if (!result.Succeeded)
        {
            navigation.NotFound(); // Missing and out of reach look alike.
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private static string Rate(AttendanceRate rate) => rate.Raw is not { } raw
        ? "No session has been marked yet."
        : $"{rate.Attended} of {rate.Counted} sessions attended: {Percent(raw)}{(rate.Excused > 0 && rate.Adjusted is { } adjusted ? $", or {Percent(adjusted)} without the excused" : "")}.";

    private static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    private async Task PrintAsync()
    {
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", _closed, "./js/print.js");
        await module.InvokeVoidAsync("printPage", _closed);
    }
}
