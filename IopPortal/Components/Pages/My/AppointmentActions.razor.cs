using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Requests;
using IopPortal.Features.Live;
using IopPortal.Features.Requests;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IopPortal.Components.Pages.My;

/// <summary>What a client can tell about one own appointment, in two taps, and what they told already with the way to take it back.</summary>
public sealed partial class AppointmentActions(
    GetTold getTold,
    TellAbsence tellAbsence,
    ComeAfterAll comeAfterAll,
    TellLate tellLate,
    AskToMove askToMove,
    WithdrawRequest withdraw,
    IStringLocalizer<TellTexts> texts,
    CurrentActor actors,
    ScheduleChanges changes,
    NavigationManager navigation)
    : LivePart<ToldView>(actors, changes, navigation)
{
    private TellQuestion _question;
    private Guid _key;
    private string _wish = "";

    [Parameter, EditorRequired]
    public Guid SessionId { get; set; }

    /// <summary>The question to begin with, where it may be asked.</summary>
    [Parameter]
    public TellQuestion First { get; set; }

    private IStringLocalizer Texts => texts;

    protected override object Key => SessionId;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Session(SessionId)];

    protected override Task<Result<ToldView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getTold.HandleAsync(actor, SessionId, cancellationToken);

    protected override async Task OnParametersSetAsync()
    {
        var begins = View is null;
        await base.OnParametersSetAsync();
        if (begins && First == TellQuestion.CantCome && View is { MayTellAbsence: true })
        {
            Ask(First);
        }
    }

    private static string MoveTitle(ToldRequestView move) => move.Answer switch
    {
        RequestAnswer.Accepted => "said.move-accepted",
        RequestAnswer.Declined => "said.move-declined",
        _ => "said.move",
    };

    private IReadOnlyList<string> MoveLines(ToldView view, ToldRequestView move) => move.Answer switch
    {
        RequestAnswer.Accepted => [TellWords.Accepted(Texts, view), Quoted(move.Reply)],
        RequestAnswer.Declined => [Quoted(move.Reply)],
        _ => [Quoted(move.Text), $"{TellWords.Sent(Texts, move.On, move.At, view.Today)} {Texts["said.move-waits"].Value}"],
    };

    private static string Quoted(string text) => text.Length == 0 ? "" : $"“{text}”";

    private void Ask(TellQuestion question)
    {
        _question = question;
        _key = Guid.CreateVersion7();
        _wish = "";
        ForgetRefusals();
    }

    private void Close() => _question = TellQuestion.None;

    private async Task CantComeAsync(AbsenceReason reason)
    {
        await SendAsync((actor, gone) => tellAbsence.HandleAsync(actor, new(_key, SessionId, reason), gone));
        await ShowAsync();
    }

    private async Task LateAsync(int minutes)
    {
        await SendAsync((actor, gone) => tellLate.HandleAsync(actor, new(_key, SessionId, minutes), gone));
        await ShowAsync();
    }

    private async Task MoveAsync()
    {
        await SendAsync((actor, gone) => askToMove.HandleAsync(actor, new(_key, SessionId, _wish), gone));
        await ShowAsync();
    }

    private async Task ComeAsync()
    {
        await SendAsync((actor, gone) => comeAfterAll.HandleAsync(actor, SessionId, gone));
        await ShowAsync();
    }

    private async Task WithdrawAsync(ToldRequestView request)
    {
        await SendAsync((actor, gone) => withdraw.HandleAsync(actor, request.Id, gone));
        await ShowAsync();
    }

    private Task ShowAsync()
    {
        Close();
        return RefreshAsync();
    }
}
