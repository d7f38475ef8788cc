using IopPortal.Components.Ui;
using IopPortal.Features.Settings;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>Sets what a track's week is made of.</summary>
public sealed partial class TrackWeekForm(SaveTrackBlocks saveTrackBlocks, CurrentActor actors) : CommandPart(actors)
{
    private readonly HashSet<Guid> _groups = [];
    private readonly List<BlockRow> _blocks = [];

    private int _version;

    [Parameter, EditorRequired]
    public TrackView Track { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<GroupChoice> Groups { get; set; } = [];

    /// <summary>Saved, or given up.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>Somebody else's change should be shown.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>The track's own groups first; groups of no track and those already chosen follow.</summary>
    private IReadOnlyList<GroupChoice> Offered =>
        [.. Groups.Where(group => group.TrackId is null || group.TrackId == Track.Id || Track.GroupIds.Contains(group.Id)).OrderBy(group => group.TrackId != Track.Id)];

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _version = Track.Version;
        _groups.UnionWith(Groups.Where(group => group.TrackId == Track.Id || Track.GroupIds.Contains(group.Id)).Select(group => group.Id));
        _blocks.AddRange(Track.Named.Select(block => new BlockRow { Kind = block.Kind, Name = block.Name, Weekday = block.Weekday, Start = block.Start, End = block.End }));
    }

    private void Set(Guid group, bool wanted) => _ = wanted ? _groups.Add(group) : _groups.Remove(group);

    private void Add() => _blocks.Add(new BlockRow());

    private void Remove(BlockRow block)
    {
        ForgetRefusals(); // They name fields by their place.
        _blocks.Remove(block);
    }

    private async Task SaveAsync()
    {
        if (IsStale)
        {
            _version = Track.Version; // What is there now stands above the form: saving again means it.
        }

        var named = _blocks.Select(block => new NamedBlock(block.Kind, block.Name ?? "", block.Weekday, block.Start ?? default, block.End ?? default)).ToList();
        var done = await SendAsync((actor, cancellation) => saveTrackBlocks.HandleAsync(actor, new(Track.Id, _version, [.. _groups], named), cancellation));
        if (done is not null)
        {
            await Closed.InvokeAsync();
        }
        else if (IsStale)
        {
            await Changed.InvokeAsync();
        }
    }
}
