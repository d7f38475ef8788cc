using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>One session as its page shows it to one person.</summary>
/// <param name="Title">Empty where the person may not read it.</param>
/// <param name="Roster">Null where names are not for this person (GRP-5).</param>
/// <param name="Unmarked">Expected clients without a mark.</param>
/// <param name="History">Empty for those who may not change the session.</param>
public sealed record SessionView(
    Guid Id,
    int Version,
    SessionKind Kind,
    string Title,
    string Topic,
    Guid? GroupId,
    bool IsWeekly,
    bool IsException,
    DateOnly Date,
    TimeOnly Start,
    TimeOnly End,
    string TimeZone,
    Delivery Delivery,
    string JoinUrl,
    SessionStatus Status,
    string CancelReason,
    bool HasStarted,
    bool HasEnded,
    Guid LocationId,
    string LocationName,
    ChoiceView? Room,
    IReadOnlyList<SessionPersonView> Staff,
    IReadOnlyList<SessionPersonView>? Roster,
    int Members,
    int? Capacity,
    int Unmarked,
    SessionActionsView Actions,
    IReadOnlyList<SessionChangeView> History)
{
    public bool IsGroup => GroupId is not null || SessionKindFacts.Of(Kind).IsGroup;

    public SessionPersonView? Lead => Staff.FirstOrDefault(person => person.Role == BookingRole.Lead);

    public int Minutes => (int)(End - Start).TotalMinutes;
}
