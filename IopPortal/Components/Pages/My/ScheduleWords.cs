using IopPortal.Components.Wording;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Features.MySchedule;
using Microsoft.Extensions.Localization;

namespace IopPortal.Components.Pages.My;

/// <summary>Says what an own session is and who is there, without naming a kind of care.</summary>
internal static class ScheduleWords
{
    /// <summary>"Morning group", "Appointment".</summary>
    public static string Title(MySessionView session, IStringLocalizer<MyTexts> text) => session.DiscreetTitle.Length > 0 ? session.DiscreetTitle : text["appointment"];

    /// <summary>"Dana, LCSW and Priya, RN, in for Tess".</summary>
    public static string Leads(MySessionView session, IStringLocalizer<MyTexts> text)
    {
        var leads = Words.Join([.. session.Leads.Select(Lead)]);
        return session.InFor.Length > 0 ? text["leads.in-for", leads, session.InFor] : leads;
    }

    /// <summary>"Room 3", "By video"; empty when nothing is known yet.</summary>
    public static string Place(MySessionView session, IStringLocalizer<MyTexts> text) => session.Delivery switch
    {
        Delivery.Telehealth => text["place.video"],
        Delivery.Hybrid => session.Room.Length > 0 ? text["place.room-or-video", session.Room] : text["place.either"],
        _ => session.Room,
    };

    /// <summary>What comes next in an episode, in a client's words.</summary>
    public static string Step(MilestoneKind step, IStringLocalizer<MyTexts> text) => step switch
    {
        MilestoneKind.TreatmentPlan => text["step.plan"],
        MilestoneKind.DischargePlan => text["step.after"],
        _ => text["step.review"],
    };

    /// <summary>"55 minutes", "3 h 10 min".</summary>
    public static string Length(TimeSpan time, IStringLocalizer<MyTexts> text) => (int)time.TotalMinutes switch
    {
        1 => text["minutes.one"],
        < 60 and var minutes => text["minutes.many", minutes],
        var minutes => When.Minutes(minutes),
    };

    /// <summary>A credential in letters says enough; a profession spelled out would name the kind of care.</summary>
    private static string Lead(MyLeadView lead)
    {
        var credential = EnumWords.For(lead.Discipline);
        return lead.Discipline != Discipline.NonClinical && credential.All(char.IsAsciiLetterUpper) ? $"{lead.GivenName}, {credential}" : lead.GivenName;
    }
}
