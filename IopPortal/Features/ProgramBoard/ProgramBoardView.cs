using IopPortal.Domain.Time;
using IopPortal.Features.Clients;
using IopPortal.Features.Today;

namespace IopPortal.Features.ProgramBoard;

/// <summary>How the program stands in one week: every figure with the rows behind it.</summary>
/// <param name="Week">The week's first day.</param>
/// <param name="Now">UTC, when it was read.</param>
/// <param name="Zone">IANA, of the clinic.</param>
public sealed record ProgramBoardView(DateOnly Today, DateOnly Week, DateTimeOffset Now, string Zone)
{
    public bool IsOwn { get; init; }

    /// <summary>Whether clients are named.</summary>
    public bool WithNames { get; init; }

    /// <summary>Make-ups may be booked for whoever falls short.</summary>
    public bool MayRescue { get; init; }

    public IReadOnlyList<AtRiskView> AtRisk { get; init; } = [];

    /// <summary>Clients whose week has a minimum.</summary>
    public int WithMinimum { get; init; }

    /// <summary>Every session of the week, cancelled ones too.</summary>
    public IReadOnlyList<BoardMeetingView> Meetings { get; init; } = [];

    public IReadOnlyList<PersonToTellView> ToTell { get; init; } = [];

    public IReadOnlyList<ShortGroupView> ShortGroups { get; init; } = [];

    /// <summary>Groups that meet within the week looked at.</summary>
    public int Groups { get; init; }

    public IReadOnlyList<EndingLicenceView> Licences { get; init; } = [];

    /// <summary>Credentials of everybody who works here, renewed ones once.</summary>
    public int LicencesOf { get; init; }

    public IReadOnlyList<MissingRollView> MissingRolls { get; init; } = [];

    public IReadOnlyList<TrackTag> Tracks { get; init; } = [];

    public IReadOnlyList<BoardStayView> Stays { get; init; } = [];

    /// <summary>Places of all groups, each with who holds it.</summary>
    public IReadOnlyList<GroupPlacesView> Places { get; init; } = [];

    public IReadOnlyList<WaitingView> Waiting { get; init; } = [];

    public IReadOnlyList<StaffLoadView> Load { get; init; } = [];

    /// <summary>Ten weeks, the last one that is over last.</summary>
    public IReadOnlyList<WeekRateView> Rates { get; init; } = [];

    public bool IsThisWeek => Week == ProgramWeek.StartOf(Today);

    /// <summary>A week gone by: nobody can still be helped to the hours.</summary>
    public bool IsOver => Week.AddDays(6) < Today;

    public IEnumerable<BoardMeetingView> Cancelled => Meetings.Where(meeting => meeting.IsCancelled);

    public IEnumerable<BoardStayView> InCare => Stays.Where(stay => stay.IsInCare);

    public IEnumerable<BoardStayView> Referred => Stays.Where(stay => stay.IsReferred);

    public IEnumerable<BoardStayView> Leaving => Stays.Where(stay => stay.LeavesOn >= Week && stay.LeavesOn < Week.AddDays(7));

    /// <summary>Lately referred clients who were offered a first visit.</summary>
    public IEnumerable<BoardStayView> Offered => Stays.Where(stay => stay.DaysToOffer is not null);

    /// <summary>Nothing of what somebody would have to act on.</summary>
    public bool IsQuiet => AtRisk.Count + ShortGroups.Count + Licences.Count + MissingRolls.Count == 0 && !Cancelled.Any();

    public TrackTag? TrackOf(Guid? trackId) => Tracks.FirstOrDefault(track => track.Id == trackId);

    /// <summary>Of the stay that is open.</summary>
    public TrackTag? TrackOfClient(Guid clientId) => TrackOf(InCare.FirstOrDefault(stay => stay.ClientId == clientId)?.TrackId);
}
