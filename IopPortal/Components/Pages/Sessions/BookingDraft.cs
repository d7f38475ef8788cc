using IopPortal.Components.Wording;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.Sessions;

namespace IopPortal.Components.Pages.Sessions;

/// <summary>What stands in the booking form while somebody fills it in.</summary>
internal sealed class BookingDraft
{
    private SessionKind _kind = SessionKind.IndividualTherapy;

    public Guid? ClientId { get; set; }

    /// <summary>Another kind brings its usual length, unless somebody chose one.</summary>
    public SessionKind Kind
    {
        get => _kind;
        set
        {
            if (Minutes == SessionKindFacts.Of(_kind).DefaultMinutes)
            {
                Minutes = SessionKindFacts.Of(value).DefaultMinutes;
            }

            _kind = value;
        }
    }

    public Guid? LeadId { get; set; }

    /// <summary>A room's id, or "video:" and a location's.</summary>
    public string Place { get; set; } = "";

    public DateOnly Date { get; set; }

    public TimeOnly Start { get; set; } = new(9, 0);

    public int Minutes { get; set; } = SessionKindFacts.Of(SessionKind.IndividualTherapy).DefaultMinutes;

    public bool IsWeekly { get; set; }

    public DateOnly Until { get; set; }

    public string Topic { get; set; } = "";

    public string JoinUrl { get; set; } = "";

    public DstChoice Twice { get; set; }

    public string OverrideReason { get; set; } = "";

    public HashSet<Guid> Family { get; } = [];

    public HashSet<DateOnly> LeftOut { get; } = [];

    public bool IsByVideo => Place.StartsWith(VideoPrefix, StringComparison.Ordinal);

    private const string VideoPrefix = "video:";

    public static string VideoAt(Guid locationId) => VideoPrefix + locationId;

    public void Toggle(DateOnly date)
    {
        if (!LeftOut.Remove(date))
        {
            LeftOut.Add(date);
        }
    }

    public void Toggle(Guid contact)
    {
        if (!Family.Remove(contact))
        {
            Family.Add(contact);
        }
    }

    /// <summary>Takes what would help; a weekly booking keeps its day.</summary>
    public void Use(WayOut way)
    {
        (Date, Start) = (IsWeekly ? Date : way.To.Date, way.To.Start);
        Place = way.Room?.Id.ToString() ?? Place;
        LeadId = way.Lead?.Id ?? LeadId;
    }

    /// <summary>Null until there is somebody to book, somebody to lead and a place.</summary>
    public SessionPlan? Plan(IReadOnlyList<RoomChoiceView> rooms)
    {
        var room = Guid.TryParse(Place, out var roomId) ? rooms.FirstOrDefault(candidate => candidate.Id == roomId) : null;
        var location = IsByVideo && Guid.TryParse(Place.AsSpan(VideoPrefix.Length), out var at) ? at : room?.LocationId;
        return ClientId is { } client && LeadId is { } lead && location is { } where
            ? new SessionPlan(client, Kind, EnumWords.For(Kind), lead, where, room?.Id, IsByVideo ? Delivery.Telehealth : Delivery.InPerson, Date, Start, Minutes, IsWeekly ? Until : null)
            {
                Topic = Topic,
                JoinUrl = IsByVideo ? JoinUrl : "",
                FamilyContactIds = [.. Family],
                LeftOut = IsWeekly ? [.. LeftOut] : [],
                Twice = Twice,
            }
            : null;
    }
}
