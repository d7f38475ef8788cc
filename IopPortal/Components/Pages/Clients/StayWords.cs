using IopPortal.Components.Wording;
using IopPortal.Domain.Clients;

namespace IopPortal.Components.Pages.Clients;

/// <summary>How the steps of a stay are said and shown.</summary>
public static class StayWords
{
    public static string? Tone(EnrollmentStatus status) => status switch
    {
        EnrollmentStatus.Active => "good",
        EnrollmentStatus.OnHold or EnrollmentStatus.Waitlisted => "warn",
        EnrollmentStatus.Tapering or EnrollmentStatus.Referred or EnrollmentStatus.Scheduled => "info",
        _ => null,
    };

    /// <summary>What the button says that takes a stay there.</summary>
    public static string Verb(EnrollmentStatus from, EnrollmentStatus to) => to switch
    {
        EnrollmentStatus.Scheduled => "Intake is booked",
        EnrollmentStatus.Waitlisted => "Put on the waitlist",
        EnrollmentStatus.Declined => "Decline the referral",
        EnrollmentStatus.OnHold => "Put on hold",
        EnrollmentStatus.Active => from == EnrollmentStatus.Tapering ? "End the taper" : "Resume",
        EnrollmentStatus.Tapering => "Start a taper",
        EnrollmentStatus.Alumni => "Add to alumni",
        _ => "Change status",
    };

    /// <summary>How long somebody waited, after a date.</summary>
    public static string AfterReferral(int days) => days == 0 ? "the day of the referral" : $"{Words.Count(days, "day")} after the referral";

    /// <summary>"Week 4 of 8"; past the planned weeks "Week 9, 8 planned".</summary>
    public static string Week(int week, int planned) => week > planned ? $"Week {week}, {planned} planned" : $"Week {week} of {planned}";

    /// <summary>Why a stay is offered its next phase.</summary>
    public static string Because(Phase next) => next switch
    {
        Phase.ActiveTreatment => "The treatment plan is done.",
        Phase.Transition => "The client comes on fewer days.",
        Phase.DischargePlanning => "The discharge plan is due.",
        _ => "",
    };

    /// <summary>What it means, said before it is done.</summary>
    public static string Consequence(EnrollmentStatus to, int taperDays) => to switch
    {
        EnrollmentStatus.Scheduled => "The first appointment is arranged; the client is not in care yet.",
        EnrollmentStatus.Waitlisted => "The client waits for a place and is not in care yet.",
        EnrollmentStatus.Declined => "This referral ends here and can not be reopened. A new referral can always be made.",
        EnrollmentStatus.OnHold => "Bookings stay as they are. Take the client out of single sessions on the calendar.",
        EnrollmentStatus.Active => "The client is fully in care again.",
        EnrollmentStatus.Tapering => $"For {Words.Count(taperDays, "day")}, weeks below the minimum are not counted as short. To take days away as well, step down instead.",
        EnrollmentStatus.Alumni => "The client can join alumni groups.",
        _ => "",
    };
}
