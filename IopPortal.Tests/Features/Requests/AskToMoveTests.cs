using IopPortal.Domain;
using IopPortal.Domain.Requests;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Attendance;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Requests;

/// <summary>Ana asks for another time of her session with the therapist, and both read every step.</summary>
public sealed class AskToMoveTests : IAsyncDisposable
{
    private readonly TestStore _store = new();
    private readonly Session _session = Sample.Individual(Sample.Ana.Id);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Asked_StaffReadItFirstAndNothingMoves()
    {
        await AskedAsync("After four, please");

        var word = Assert.Single((await WordsAsync()).Words);

        Assert.Equal((ClientWordKind.Move, "After four, please", true), (word.Kind, word.Text, word.NeedsAnswer));
        Assert.Equal(_session.Start, word.When.Start);
        Assert.Equal("After four, please", (await ToldAsync()).Move?.Text);
    }

    [Fact]
    public async Task AnswerRequest_AcceptedAndMoved_IsDoneForBoth()
    {
        var word = await AskedAsync();
        Assert.Empty((await AnswerAsync(word, RequestAnswer.Accepted)).Refusals);
        var accepted = Assert.Single((await WordsAsync()).Words);
        var told = await ToldAsync();

        Assert.Empty((await _store.UseCase<MoveSession>().HandleAsync(Sample.Therapist, new(_session.Id, 1, _session.Date, new(16, 0), 60, null, Sample.TherapistStaff.Id), Token)).Refusals);

        Assert.Equal((RequestAnswer.Accepted, "Tess Therapist", true), (accepted.Answer, accepted.AnsweredBy, accepted.IsToBeMoved));
        Assert.Equal((RequestAnswer.Accepted, false), (told.Move?.Answer, told.MayAskToMove));
        Assert.Empty((await WordsAsync()).Words);
        Assert.Null((await ToldAsync()).Move);
        Assert.Equal(RequestAnswer.Accepted, Assert.Single((await WordsAsync(_session.Id)).Words).Answer);
    }

    [Fact]
    public async Task AnswerRequest_Declined_TakesASentenceWhichTheClientReads()
    {
        var word = await AskedAsync();
        Assert.Equal("request.reply-required", Roll.Code(await AnswerAsync(word, RequestAnswer.Declined)));

        Assert.Empty((await AnswerAsync(word, RequestAnswer.Declined, "No room is free before five.")).Refusals);

        var told = await ToldAsync();
        Assert.Equal((RequestAnswer.Declined, "No room is free before five.", true), (told.Move?.Answer, told.Move?.Reply, told.MayAskToMove));
        Assert.Empty((await WordsAsync()).Words);
        Assert.Equal("request.not-open", Roll.Code(await _store.UseCase<WithdrawRequest>().HandleAsync(Sample.ClientActor, word.RequestId!.Value, Token)));
    }

    [Fact]
    public async Task AnswerRequest_WithdrawnOrAnsweredOrStaleOrNoAnswer_IsRefused()
    {
        var word = await AskedAsync();
        Assert.Equal("stale", Roll.Code(await AnswerAsync(word with { Version = 7 }, RequestAnswer.Accepted)));
        Assert.Equal("request.answer", Roll.Code(await AnswerAsync(word, (RequestAnswer)9)));
        Assert.Equal("text.too-long", Roll.Code(await AnswerAsync(word, RequestAnswer.Accepted, new string('x', 201))));
        Assert.Equal("not-found", Roll.Code(await AnswerAsync(word, RequestAnswer.Accepted, by: Sample.SecondTherapist)));
        Assert.Equal("forbidden", Roll.Code(await AnswerAsync(word, RequestAnswer.Accepted, by: Sample.FrontDesk)));
        Assert.Equal("not-found", Roll.Code(await AnswerAsync(word with { RequestId = Guid.NewGuid() }, RequestAnswer.Accepted)));

        await _store.UseCase<WithdrawRequest>().HandleAsync(Sample.ClientActor, word.RequestId!.Value, Token);

        Assert.Equal("request.not-open", Roll.Code(await AnswerAsync(word, RequestAnswer.Accepted)));
    }

    [Fact]
    public async Task HandleAsync_TwiceOrGroupOrStarted_IsRefused()
    {
        await AskedAsync();
        Assert.Equal("request.open", Roll.Code(await AskAsync(_session.Id)));
        var group = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Wednesday), clients: Sample.Ana.Id));
        Assert.Equal("request.group", Roll.Code(await AskAsync(group.Id)));
        Assert.Equal("forbidden", Roll.Code(await _store.UseCase<AskToMove>().HandleAsync(Sample.Therapist, new(Guid.CreateVersion7(), _session.Id), Token)));
        _store.Clock.UtcNow = _session.StartUtc;

        Assert.Equal("request.started", Roll.Code(await AskAsync(_session.Id)));
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_IsAskedOnce()
    {
        await _store.SaveAsync(_session);
        var command = new AskToMoveCommand(Guid.CreateVersion7(), _session.Id);

        var first = await _store.UseCase<AskToMove>().HandleAsync(Sample.ClientActor, command, Token);
        var second = await _store.UseCase<AskToMove>().HandleAsync(Sample.ClientActor, command, Token);

        Assert.Equal(first.Value, second.Value);
        Assert.Single((await WordsAsync()).Words);
    }

    private async Task<ClientWordView> AskedAsync(string text = "")
    {
        await _store.SaveAsync(_session);
        Assert.Empty((await AskAsync(_session.Id, text)).Refusals);
        return (await WordsAsync()).Words[0];
    }

    private Task<Result<Guid>> AskAsync(Guid session, string text = "") =>
        _store.UseCase<AskToMove>().HandleAsync(Sample.ClientActor, new(Guid.CreateVersion7(), session, text), Token);

    private Task<Result<Done>> AnswerAsync(ClientWordView word, RequestAnswer answer, string reply = "", Actor? by = null) =>
        _store.UseCase<AnswerRequest>().HandleAsync(by ?? Sample.Therapist, new(word.SessionId, word.RequestId!.Value, word.Version, answer, reply), Token);

    private async Task<ToldView> ToldAsync() => (await _store.UseCase<GetTold>().HandleAsync(Sample.ClientActor, _session.Id, Token)).Value;

    private async Task<ClientWordsView> WordsAsync(Guid? session = null) => (await _store.UseCase<GetClientWords>().HandleAsync(Sample.Therapist, session, Token)).Value;
}
