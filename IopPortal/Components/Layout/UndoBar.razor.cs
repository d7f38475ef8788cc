using IopPortal.Components.Wording;
using IopPortal.Features.Writing;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Layout;

/// <summary>Shows what was just done at this screen and takes it back when asked within ten seconds.</summary>
public sealed partial class UndoBar(UndoOffer offer, UndoLastCommand undo, CurrentActor actors, TimeProvider clock, NavigationManager navigation) : ComponentBase, IDisposable
{
    private const int Seconds = 10;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private ITimer? _timer;
    private string _said = "";
    private string? _back;
    private int _left;
    private bool _busy;

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            offer.Made += Show;
        }
    }

    public void Dispose()
    {
        offer.Made -= Show;
        _timer?.Dispose();
    }

    private void Show(string done, string? back) => _ = InvokeAsync(() =>
    {
        (_said, _left, _back) = (done, Seconds, back);
        _timer?.Dispose();
        _timer = clock.CreateTimer(_ => _ = InvokeAsync(Tick), null, Second, Second);
        StateHasChanged();
    });

    private void Tick()
    {
        if (--_left <= 0 && !_busy)
        {
            Close();
        }

        StateHasChanged();
    }

    private async Task UndoAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            _timer?.Dispose();
            var result = await undo.HandleAsync(await actors.GetAsync());
            _left = 0;
            _said = result.Succeeded ? "Undone. Everything is as it was." : string.Join(' ', result.Refusals.Select(refusal => Words.For(refusal)));
            if (result.Succeeded && _back is { } back)
            {
                navigation.NavigateTo(back);
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private void Close()
    {
        _timer?.Dispose();
        (_said, _left) = ("", 0);
    }
}
