using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Features.Clients;
using IopPortal.Features.Scheduling.Groups;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace IopPortal.Components.Pages.Groups;

/// <summary>Pauses, moves or ends one place in a group from a date on.</summary>
public sealed partial class MemberSteps(
    EndMembership end, PauseMembership pause, TransferMember transfer, GetClientPlaces getPlaces, CurrentActor actors, UndoOffer undo) : CommandPart(actors)
{
    private IReadOnlyList<GroupToJoinView> _groups = [];
    private ElementReference _pause;
    private ElementReference _move;
    private ElementReference _end;
    private ElementReference _form;
    private Step? _step;
    private bool _focusForm;
    private Guid _key;
    private Guid _toGroupId;
    private DateOnly _from;
    private DateOnly _until;
    private string _reason = "";
    private bool _needsReason;
    private string _why = "";

    private enum Step
    {
        Pause,
        Move,
        End,
    }

    [Parameter, EditorRequired]
    public MemberPlace Place { get; set; } = default!;

    [Parameter]
    public bool IsFamily { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter]
    public string? Zone { get; set; }

    /// <summary>The place with its form open; of several places one.</summary>
    [Parameter]
    public Guid? Open { get; set; }

    [Parameter]
    public EventCallback<Guid?> OpenChanged { get; set; }

    /// <summary>Says what was done.</summary>
    [Parameter]
    public EventCallback<string?> OnDone { get; set; }

    private string Title => _step switch
    {
        Step.Pause => $"Pause the place of {Place.Name}",
        Step.Move => $"Move {Place.Name} to another group",
        _ => $"End the place of {Place.Name}",
    };

    private string Expanded(Step step) => _step == step ? "true" : "false";

    private string FieldId(string name) => $"{name}-{Place.MembershipId:N}";

    private string NameOf(Guid id) => _groups.FirstOrDefault(group => group.Id == id) is { } group
        ? $"{group.Name}, {EnumWords.Days(group.Weekdays, abbreviated: true)} {When.Range(group.Start, group.End)}"
        : "";

    protected override void OnParametersSet()
    {
        if (Open != Place.MembershipId)
        {
            _step = null;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusForm && _step is not null)
        {
            _focusForm = false;
            await _form.FocusAsync();
        }
    }

    private Task KeyAsync(KeyboardEventArgs pressed) => pressed.Key == "Escape" && _step is not null ? CloseAsync() : Task.CompletedTask;

    /// <summary>Nothing is saved; the focus goes back to where the form was opened.</summary>
    private async Task CloseAsync()
    {
        var opener = _step switch
        {
            Step.Pause => _pause,
            Step.Move => _move,
            _ => _end,
        };
        await ShowAsync(null);
        await opener.FocusAsync();
    }

    private Task ShowAsync(Step? step)
    {
        (_step, _focusForm) = (step, step is not null);
        Open = step is null ? null : Place.MembershipId;
        return OpenChanged.InvokeAsync(Open);
    }

    private async Task ToggleAsync(Step step)
    {
        ForgetRefusals();
        (_key, _from, _until, _toGroupId, _reason, _needsReason) = (Guid.CreateVersion7(), Today, Today.AddDays(6), Guid.Empty, "", false);
        if (step == Step.Move && _step != step && _groups.Count == 0)
        {
            var places = await getPlaces.HandleAsync(await ActorAsync(), Place.ClientId, Gone);
            _groups = places.Succeeded ? [.. places.Value.Groups.Where(group => group.MayAdd && group.Id != Place.GroupId)] : [];
        }

        await ShowAsync(_step == step ? null : step);
    }

    private async Task SaveAsync()
    {
        var (group, membership) = (Place.GroupId, Place.MembershipId);
        var (saved, said) = _step switch
        {
            Step.Pause => (
                await SendAsync((actor, cancellation) => pause.HandleAsync(actor, new(_key, group, membership, _from, _until), cancellation)),
                $"The place of {Place.Name} pauses: {When.Dates(_from, _until)}."),
            Step.Move => (
                await SendAsync((actor, cancellation) => transfer.HandleAsync(actor, new(_key, group, membership, _toGroupId, _from, _reason), cancellation)),
                $"{Place.Name}: in {_groups.FirstOrDefault(one => one.Id == _toGroupId)?.Name} from {When.LongDate(_from)}."),
            _ => (
                await SendAsync((actor, cancellation) => end.HandleAsync(actor, new(group, membership, _from), cancellation)) is not null,
                $"The place of {Place.Name} ends on {When.LongDate(_from)}."),
        };
        if (Refusals.FirstOrDefault(refusal => refusal.Code is "group.mixed-ages" or "override.reason") is { } asked)
        {
            (_needsReason, _why) = (true, asked.Code == "override.reason" ? "Why is this exception right?" : "Why adolescents and adults in one group");
        }

        if (saved)
        {
            undo.Make(_step switch
            {
                Step.Pause => "The place pauses.",
                Step.Move => "The member has moved.",
                _ => "The place ends.",
            });
            await ShowAsync(null);
            await OnDone.InvokeAsync(said);
        }
    }
}
