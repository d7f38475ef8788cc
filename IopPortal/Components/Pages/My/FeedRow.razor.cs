using IopPortal.Components.Ui;
using IopPortal.Features.Calendar.Feeds;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.My;

/// <summary>One calendar link: what it tells, and how to change, renew or end it.</summary>
public sealed partial class FeedRow(ChangeFeed change, RotateFeed rotate, RevokeFeed revoke, CurrentActor actors) : CommandPart(actors)
{
    private Step _step;
    private FeedForm _form = new();

    private enum Step
    {
        None,
        Change,
        Rotate,
        Remove,
    }

    [Parameter, EditorRequired]
    public FeedView Feed { get; set; } = default!;

    [Parameter, EditorRequired]
    public FeedsView View { get; set; } = default!;

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter]
    public EventCallback<NewFeedView> Made { get; set; }

    [Parameter]
    public EventCallback<FeedView> Removed { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private FormErrors Errors => new(Refusals);

    private string Pressed(Step step) => step == _step ? "true" : "false";

    private void Open(Step step)
    {
        ForgetRefusals();
        (_step, _form) = (step == _step ? Step.None : step, FeedForm.Of(Feed));
    }

    private void Close()
    {
        ForgetRefusals();
        _step = Step.None;
    }

    private async Task ChangeAsync()
    {
        if (await SendAsync((actor, cancellation) => change.HandleAsync(actor, new(Feed.Id, Feed.Version, _form.Choice), cancellation)) is not null)
        {
            _step = Step.None;
        }
        else if (!IsStale)
        {
            return; // Nothing to read again, and what was typed stays.
        }

        await Changed.InvokeAsync();
    }

    private async Task RotateAsync()
    {
        if (await SendAsync((actor, cancellation) => rotate.HandleAsync(actor, new(Feed.Id, Feed.Version), cancellation)) is { } made)
        {
            _step = Step.None;
            await Made.InvokeAsync(made);
        }
        else if (IsStale)
        {
            await Changed.InvokeAsync();
        }
    }

    private async Task RemoveAsync()
    {
        if (await SendAsync((actor, cancellation) => revoke.HandleAsync(actor, new(Feed.Id, Feed.Version), cancellation)) is not null)
        {
            await Removed.InvokeAsync(Feed);
        }
        else if (IsStale)
        {
            await Changed.InvokeAsync();
        }
    }
}
