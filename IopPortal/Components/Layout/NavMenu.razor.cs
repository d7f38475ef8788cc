using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace IopPortal.Components.Layout;

/// <summary>The places a role may open: a sidebar at a desk, a rail on a tablet, a bottom bar with "More" on a phone.</summary>
public sealed partial class NavMenu : ComponentBase, IDisposable
{
    private const int OnPhone = 4;

    private IReadOnlyList<NavPlace> _places = [];
    private bool _open;

    protected override void OnInitialized() => _places =
    [
        new("today", "Today", "today"),
        new("calendar", "Calendar", "calendar"),
        new("groups", "Groups", "groups"),
        new("clients", "Clients", "person"),
        new("staff", "Staff", "badge"),
        new("rooms", "Rooms", "room"),
        new("settings", "Settings", "settings"),
    ];

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            Navigation.LocationChanged += CloseMore;
        }
    }

    public void Dispose() => Navigation.LocationChanged -= CloseMore;

    private bool IsRest(NavPlace place) => _places.Count > OnPhone && _places.Skip(OnPhone).Contains(place);

    private void CloseMore(object? sender, LocationChangedEventArgs e)
    {
        if (_open)
        {
            _open = false;
            _ = InvokeAsync(StateHasChanged);
        }
    }
}
