using IopPortal.Components.Wording;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;

namespace IopPortal.Components.Layout;

/// <summary>The places a role may open: a sidebar at a desk, a rail on a tablet, a bottom bar with "More" on a phone.</summary>
public sealed partial class NavMenu(CurrentActor actors, NavigationManager navigation, IStringLocalizer<MyTexts> text) : ComponentBase, IDisposable
{
    private const int OnPhone = 4;

    private static readonly NavPlace[] Places =
    [
        new("today", "Today", "today"),
        new("board", "Board", "board"),
        new("calendar", "Calendar", "calendar"),
        new("groups", "Groups", "groups"),
        new("clients", "Clients", "person"),
        new("authorizations", "Authorisations", "shield"),
        new("reports", "Reports", "chart"),
        new("staff", "Staff", "badge"),
        new("rooms", "Rooms", "room"),
        new("settings", "Settings", "settings"),
    ];

    private NavPlace[] ClientPlaces =>
    [
        new("my", text["nav.schedule"], "calendar") { Match = NavLinkMatch.All },
        new("my/phone", text["nav.phone"], "phone"),
        new("my#help", text["nav.contact"], "call"),
        new("Account/Password", text["nav.account"], "person"),
    ];

    private IReadOnlyList<NavPlace> _places = [];
    private bool _open;

    protected override async Task OnInitializedAsync()
    {
        var roles = await actors.RolesAsync();
        var places = Homes.For(roles) == "/my" ? ClientPlaces : Places;
        _places = [.. places.Where(place => OperationTable.Find("/" + place.Path.Split('#')[0])?.IsOpenTo(roles) == true)];
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            navigation.LocationChanged += CloseMore;
        }
    }

    public void Dispose() => navigation.LocationChanged -= CloseMore;

    private bool IsRest(NavPlace place) => _places.Skip(OnPhone).Contains(place);

    private void CloseMore(object? sender, LocationChangedEventArgs e)
    {
        if (_open)
        {
            _open = false;
            _ = InvokeAsync(StateHasChanged);
        }
    }
}
