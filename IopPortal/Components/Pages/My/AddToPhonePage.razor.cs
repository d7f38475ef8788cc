using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Time;
using IopPortal.Features.Calendar.Feeds;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IopPortal.Components.Pages.My;

/// <summary>Where a person makes a calendar link for a device, sees it once, and ends it again.</summary>
public sealed partial class AddToPhonePage(
    GetFeeds getFeeds,
    AddFeed addFeed,
    IJSRuntime script,
    TimeProvider clock,
    CurrentActor actors,
    ScheduleChanges changes,
    NavigationManager navigation) : LivePart<FeedsView>(actors, changes, navigation)
{
    private Guid _key = Guid.CreateVersion7();
    private FeedForm _form = new();
    private bool _started;
    private NewFeedView? _made;
    private string _madeName = "";
    private string? _removed;

    protected override IReadOnlyCollection<Topic> Topics => []; // Nobody else changes what stands here.

    private bool ForStaff => View is { Owner: CalendarOwner.Staff };

    private DateOnly Today => ZoneTime.Today(clock, View!.Zone);

    private FormErrors Errors => new(Refusals);

    protected override async Task<Result<FeedsView>> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var read = await getFeeds.HandleAsync(actor, cancellationToken);
        if (read.Succeeded && !_started)
        {
            (_started, _form) = (true, FeedForm.New(read.Value, Text["device.first"]));
        }

        return read;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", Gone, "./js/copy-link.js"); // From here it copies by itself: a browser wants the tap, not an answer to it.
        }
    }

    private async Task AddAsync()
    {
        if (await SendAsync((actor, cancellation) => addFeed.HandleAsync(actor, new(_key, _form.Choice), cancellation)) is { } made)
        {
            _key = Guid.CreateVersion7();
            await ShowAsync(made);
        }
    }

    private async Task ShowAsync(NewFeedView made)
    {
        _removed = null;
        await RefreshAsync();
        (_made, _madeName) = (made, View?.Feeds.FirstOrDefault(feed => feed.Id == made.Id)?.Name ?? _form.Name);
    }

    private async Task TellRemovedAsync(FeedView feed)
    {
        if (_made?.Id == feed.Id)
        {
            _made = null;
        }

        _removed = feed.Name;
        await RefreshAsync();
        if (_made is null && View is not null)
        {
            _form = FeedForm.New(View, Text["device.first"]);
        }
    }

    private void StartOver()
    {
        ForgetRefusals();
        (_made, _removed, _form) = (null, null, FeedForm.New(View!, Text["device.first"]));
    }
}
