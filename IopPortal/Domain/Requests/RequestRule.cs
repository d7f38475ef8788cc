using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;

namespace IopPortal.Domain.Requests;

/// <summary>What a client may say about an own session without calling, and until when. Pure: values in, the refusal out.</summary>
public static class RequestRule
{
    /// <summary>How early "I am running late" is offered, before the start.</summary>
    public const int LateOfferedHours = 4;

    /// <summary>Who will be later than the longest of these calls.</summary>
    public static IReadOnlyList<int> LateMinutes { get; } = [5, 10, 15];

    /// <summary>The reasons to choose from; "video did not work" only where there is video.</summary>
    public static IReadOnlyList<AbsenceReason> Reasons(Delivery delivery) =>
    [
        AbsenceReason.Illness, AbsenceReason.Transport, AbsenceReason.ChildcareOrFamily, AbsenceReason.Work, AbsenceReason.School, AbsenceReason.Medical,
        AbsenceReason.Hospitalised, AbsenceReason.Bereavement, AbsenceReason.CourtOrLegal, AbsenceReason.Weather,
        .. delivery == Delivery.InPerson ? Array.Empty<AbsenceReason>() : [AbsenceReason.TelehealthFailure],
        AbsenceReason.Other,
    ];

    /// <summary>Until the start, while nobody has noted anything else (C3, C7).</summary>
    public static Refusal? CheckAbsence(RequestMoment moment, AbsenceReason reason, Delivery delivery) =>
        CheckAhead(moment) ?? (moment.Mark != AttendanceStatus.Expected ? new Refusal("request.marked")
            : Reasons(delivery).Contains(reason) ? null
            : new Refusal("request.reason"));

    /// <summary>Coming after all: until the start, and only what the client said themselves.</summary>
    public static Refusal? CheckComing(RequestMoment moment, bool saidByClient) =>
        CheckAhead(moment) ?? (saidByClient && moment.Mark is (AttendanceStatus.Excused or AttendanceStatus.Unexcused) ? null : new Refusal("request.marked"));

    /// <summary>From some hours before the start until nobody is let in any more (C3).</summary>
    public static Refusal? CheckLate(RequestMoment moment, int minutes, AttendanceParameters parameters) =>
        moment.IsCancelled ? new Refusal("request.cancelled")
        : moment.Now >= moment.Session.Start.AddMinutes(parameters.LateCutoffMinutes) ? new Refusal("request.too-late")
        : moment.Now < moment.Session.Start.AddHours(-LateOfferedHours) ? new Refusal("request.too-early")
        : moment.Mark != AttendanceStatus.Expected ? new Refusal("request.marked")
        : LateMinutes.Contains(minutes) ? null
        : new Refusal("request.minutes", LateMinutes[^1]);

    /// <summary>Only a session held for one client can be asked to move, before it begins.</summary>
    public static Refusal? CheckMove(RequestMoment moment, string text) =>
        !SessionKindFacts.Of(moment.Kind).IsOneClient ? new Refusal("request.group")
        : CheckAhead(moment) ?? PlainText.Check(nameof(ClientRequest.Text), text, ClientRequest.MaxText, required: false);

    private static Refusal? CheckAhead(RequestMoment moment) =>
        moment.IsCancelled ? new Refusal("request.cancelled") : moment.HasStarted ? new Refusal("request.started") : null;
}
