using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Policies;
using IopPortal.Features.Live;
using IopPortal.Features.Policies;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Policies;

/// <summary>What the attendance policy says about a client, why, and what was decided; nothing where nothing stands.</summary>
public sealed partial class RecordFlags(GetFlags getFlags, DecideFlag decideFlag, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<FlagsView>(actors, changes, navigation)
{
    private static readonly IReadOnlyList<(PolicyDecisionKind, string)> Kinds = [.. Enum.GetValues<PolicyDecisionKind>().Select(kind => (kind, EnumWords.For(kind)))];

    private bool _open;
    private Guid _key;
    private PolicyDecisionKind _kind;
    private string? _reason;

    [Parameter, EditorRequired]
    public Guid ClientId { get; set; }

    protected override object Key => ClientId;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Client(ClientId)];

    protected override Task<Result<FlagsView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getFlags.HandleAsync(actor, ClientId, cancellationToken);

    private void Open()
    {
        ForgetRefusals();
        (_open, _key, _kind, _reason) = (true, Guid.CreateVersion7(), PolicyDecisionKind.Discussed, "");
    }

    private async Task DecideAsync(Guid enrollmentId)
    {
        if (await SendAsync((actor, cancellation) => decideFlag.HandleAsync(actor, new(_key, enrollmentId, _kind, _reason ?? ""), cancellation)))
        {
            _open = false;
            await RefreshAsync();
        }
    }
}
