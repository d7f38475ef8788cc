using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Requests;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Requests;

/// <summary>What clients told the program themselves, with one click to answer; for a whole day, or every step of one session. Roles that answer nothing see nothing.</summary>
public sealed partial class ClientWords(GetClientWords getWords, AnswerRequest answerRequest, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<ClientWordsView>(actors, changes, navigation)
{
    private readonly CurrentActor _actors = actors;

    /// <summary>Null for everything ahead.</summary>
    [Parameter]
    public Guid? SessionId { get; set; }

    protected override object Key => SessionId ?? Guid.Empty;

    protected override IReadOnlyCollection<Topic> Topics => SessionId is { } one ? [Topic.Calls, Topic.Session(one)] : [Topic.Calls];

    protected override async Task<Result<ClientWordsView>> ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        OperationTable.Get("REQ-2").IsOpenTo([.. await _actors.RolesAsync()])
            ? await getWords.HandleAsync(actor, SessionId, cancellationToken)
            : Result<ClientWordsView>.Refused([]);

    private async Task AnswerAsync(AnswerRequestCommand command)
    {
        await SendAsync((actor, gone) => answerRequest.HandleAsync(actor, command, gone));
        await RefreshAsync();
    }
}
