using IopPortal.Features.Attendance;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IopPortal.Components.Pages.Attendance;

/// <summary>A sheet of paper to sign on at the door; it names no kind of care.</summary>
public sealed partial class SignInSheetPage(GetSignInSheet getSheet, CurrentActor actors, IJSRuntime script, NavigationManager navigation) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private SignInSheetView? _sheet;
    private bool _forbidden;

    [Parameter]
    public Guid SessionId { get; set; }

    protected override void OnInitialized() => _closed = _closing.Token;

    protected override async Task OnParametersSetAsync()
    {
        if (_sheet?.SessionId == SessionId)
        {
            return;
        }

        var result = await getSheet.HandleAsync(await actors.GetAsync(), SessionId, _closed);
        _sheet = result.Succeeded ? result.Value : null;
        _forbidden = result.Refusals is [{ Code: "forbidden" }, ..];
        if (result.Refusals is [{ Code: "not-found" }, ..])
        {
            navigation.NotFound();
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private async Task PrintAsync()
    {
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", _closed, "./js/print.js");
        await module.InvokeVoidAsync("printPage", _closed);
    }
}
