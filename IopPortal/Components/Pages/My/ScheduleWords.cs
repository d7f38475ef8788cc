using IopPortal.Components.Wording;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Features.MySchedule;

namespace IopPortal.Components.Pages.My;

/// <summary>Says what an own session is and who is there, without naming a kind of care.</summary>
internal static class ScheduleWords
{
    private const string Neutral = "Appointment";

    /// <summary>"Morning group", "Appointment", or for a client alone with somebody "Appointment with Dana".</summary>
    public static string Title(MySessionView session, bool forStaff)
    {
        if (session.DiscreetTitle.Length > 0)
        {
            return session.DiscreetTitle;
        }

        return session is { IsForOneClient: true, Leads: [{ } lead, ..] } && !forStaff ? $"{Neutral} with {lead.GivenName}" : Neutral;
    }

    /// <summary>In one line for lists: "Morning group with Dana, LCSW".</summary>
    public static string TitleWithLeads(MySessionView session)
    {
        var title = session.DiscreetTitle.Length > 0 ? session.DiscreetTitle : Neutral;
        return session.Leads.Count > 0 ? $"{title} with {Leads(session)}" : title;
    }

    /// <summary>"Dana, LCSW and Priya, RN".</summary>
    public static string Leads(MySessionView session) => Words.Join([.. session.Leads.Select(Lead)]);

    /// <summary>"Room 3", "By video"; empty when nothing is known yet.</summary>
    public static string Place(MySessionView session) => session.Delivery switch
    {
        Delivery.Telehealth => EnumWords.For(Delivery.Telehealth),
        Delivery.Hybrid => session.Room.Length > 0 ? $"{session.Room} or by video" : EnumWords.For(Delivery.Hybrid),
        _ => session.Room,
    };

    private static string Lead(MyLeadView lead) => lead.Discipline == Discipline.NonClinical ? lead.GivenName : $"{lead.GivenName}, {EnumWords.For(lead.Discipline)}";
}
