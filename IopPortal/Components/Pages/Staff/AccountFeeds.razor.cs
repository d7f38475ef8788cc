using IopPortal.Components.Ui;
using IopPortal.Features.Calendar.Feeds;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Staff;

/// <summary>The calendar links of somebody else, for whoever may end them; nothing where there are none.</summary>
public sealed partial class AccountFeeds(GetAccountFeeds getFeeds, RevokeAccountFeed revoke, CurrentActor actors) : CommandPart(actors)
{
    private readonly CurrentActor _actors = actors;
    private AccountFeedsView? _view;
    private Guid? _asking;

    [Parameter, EditorRequired]
    public Guid AccountId { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_view?.AccountId != AccountId && OperationTable.Get("CAL-4").IsOpenTo(await _actors.RolesAsync()))
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var read = await getFeeds.HandleAsync(await ActorAsync(), AccountId, Gone);
        (_view, _asking) = (read.Succeeded ? read.Value : null, null);
    }

    private async Task EndAsync(AccountFeedView feed)
    {
        if (await SendAsync((actor, gone) => revoke.HandleAsync(actor, new(feed.Id, feed.Version), gone)) is not null || Refusals.Count > 0)
        {
            await LoadAsync();
        }
    }
}
