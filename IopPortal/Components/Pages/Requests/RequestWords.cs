using IopPortal.Components.Wording;
using IopPortal.Domain.Requests;
using IopPortal.Features.Requests;

namespace IopPortal.Components.Pages.Requests;

/// <summary>Says to staff what a client said, and what became of it.</summary>
internal static class RequestWords
{
    public static string Icon(ClientWordView word) => word.Kind switch
    {
        ClientWordKind.Move => "moved",
        ClientWordKind.Late => "clock",
        _ => "envelope",
    };

    /// <summary>"asks for another time", "10 minutes late", "can’t come: transport, counts as unexcused".</summary>
    public static string What(ClientWordView word) => word switch
    {
        { Kind: ClientWordKind.Move } => "asks for another time",
        { Kind: ClientWordKind.Late } => $"comes {word.Minutes} minutes late",
        _ => $"can’t come{(word.Reason is { } reason ? $": {EnumWords.For(reason).ToLowerInvariant()}" : "")}, counts as {(word.IsExcused ? "excused" : "unexcused")}",
    };

    /// <summary>"Today 2:00–2:50 PM. Said today 8:06 AM."</summary>
    public static string About(ClientWordView word, DateOnly today) =>
        $"{When.Slot(word.When, today)}. Said {When.DayWithin(word.On, today)} {When.Time(word.At)}.";

    /// <summary>What happened to a request since; empty while it waits.</summary>
    public static string Since(ClientWordView word) => word switch
    {
        { IsWithdrawn: true } => "Taken back by the client.",
        { Answer: RequestAnswer.Declined } => $"Declined by {word.AnsweredBy}: {word.Reply}",
        { Answer: RequestAnswer.Accepted, IsToBeMoved: true } => $"Accepted by {word.AnsweredBy}. Still to be moved.",
        { Answer: RequestAnswer.Accepted } => $"Accepted by {word.AnsweredBy}, and moved.",
        { Kind: ClientWordKind.Move, IsToBeMoved: false } => "The session stands at another time now.",
        _ => "",
    };
}
