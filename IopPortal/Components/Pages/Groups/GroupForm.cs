using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.Groups;

namespace IopPortal.Components.Pages.Groups;

/// <summary>What somebody has answered about a new group, and what the answers fill in by themselves until somebody says otherwise.</summary>
public sealed class GroupForm
{
    private static readonly TimeSpan BetweenBreaks = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan BreakLength = TimeSpan.FromMinutes(10);

    private readonly GroupChoices _choices;
    private bool _named;
    private bool _titled;
    private bool _started;
    private bool _ended;
    private TimeOnly _start = new(9, 0);
    private TimeOnly _end;

    public GroupForm(GroupChoices choices)
    {
        _choices = choices;
        FirstDate = choices.Today.AddDays(7 - (((int)choices.Today.DayOfWeek + 6) % 7));
        LeadId = choices.MustLead ?? Guid.Empty;
        LocationId = choices.Locations.Count > 0 ? choices.Locations[0].Id : Guid.Empty;
        FillIn(new PlanningParameters());
        FillTimes();
    }

    public Guid? TrackId
    {
        get;
        set
        {
            field = value;
            FollowTrack();
        }
    }

    public SessionKind Kind
    {
        get;
        set
        {
            field = value;
            FillTimes();
        }
    } = SessionKind.GroupTherapy;

    public string Name
    {
        get;
        set
        {
            field = value;
            _named = value.Length > 0;
        }
    } = "";

    public string DiscreetTitle
    {
        get;
        set
        {
            field = value;
            _titled = value.Length > 0;
        }
    } = "Session";

    public WeekdaySet Weekdays { get; private set; }

    /// <summary>Moving the start moves the end along until somebody has said the end.</summary>
    public TimeOnly Start
    {
        get => _start;
        set
        {
            var length = _end - _start;
            _end = !_ended && value.ToTimeSpan() + length < TimeSpan.FromDays(1) ? value.Add(length) : _end;
            (_start, _started) = (value, true);
            FillBreaks();
        }
    }

    public TimeOnly End
    {
        get => _end;
        set
        {
            (_end, _ended) = (value, true);
            FillBreaks();
        }
    }

    /// <summary>The track the times were filled in from; null once somebody has said one of them.</summary>
    public string? TimesFrom => _started || _ended ? null : _choices.Tracks.FirstOrDefault(track => track.Id == TrackId)?.Name;

    /// <summary>Where the rooms to choose from are.</summary>
    public string Place => _choices.Locations.FirstOrDefault(site => site.Id == LocationId)?.Name ?? "";

    public bool HasBreaks
    {
        get;
        set
        {
            field = value;
            FillBreaks();
        }
    } = true;

    public IReadOnlyList<SessionBreak> Breaks { get; private set; } = [];

    public DateOnly FirstDate { get; set; }

    /// <summary>0 when a last date is given instead.</summary>
    public int Weeks { get; set; }

    public DateOnly? OtherLastDate { get; set; }

    public DateOnly LastDate => Weeks == 0 && OtherLastDate is { } last ? last : FirstDate.AddDays((Math.Max(Weeks, 1) * 7) - 1 - (((int)FirstDate.DayOfWeek + 6) % 7));

    public int IntervalWeeks { get; set; } = 1;

    public Guid LocationId
    {
        get;
        set
        {
            field = value;
            RoomId = Rooms.Select(room => (Guid?)room.Id).FirstOrDefault(id => id == RoomId);
        }
    }

    /// <summary>Only a room of the location; anything else reads as none.</summary>
    public Guid? RoomId
    {
        get;
        set => field = Rooms.Any(room => room.Id == value) ? value : null;
    }

    public Delivery Delivery { get; set; }

    public Guid LeadId { get; set; }

    public Guid CoLeadId { get; set; }

    public int Capacity { get; set; }

    public int MinSize { get; set; }

    public GroupEnrolment Enrolment { get; set; }

    public string Modality { get; set; } = "";

    public IEnumerable<RoomChoice> Rooms => _choices.Rooms.Where(room => room.LocationId == LocationId);

    /// <summary>Takes a change that helps every date.</summary>
    public void Use(WayOut way)
    {
        if (way.To.Start != Start)
        {
            (Start, End) = (way.To.Start, way.To.End);
        }

        RoomId = way.Room?.Id ?? RoomId;
        LeadId = way.Lead?.Id ?? LeadId;
    }

    public string? NameOf(Guid? staffId) => _choices.Staff.FirstOrDefault(staff => staff.Id == staffId)?.Name;

    public void Toggle(DayOfWeek day) => Weekdays ^= WeekdaySets.Of(day);

    public void Choose(WeekdaySet days) => Weekdays = days;

    public GroupDraft Draft() => new(
        new GroupDetails(Name, DiscreetTitle, Kind, Modality, TrackId, Enrolment, MinSize, Capacity),
        Weekdays, IntervalWeeks, FirstDate, LastDate, Start, End, LocationId, Delivery == Delivery.Telehealth ? null : RoomId, Delivery, LeadId,
        CoLeadId == Guid.Empty ? [] : [CoLeadId], Breaks);

    private void FollowTrack()
    {
        if (_choices.Tracks.FirstOrDefault(track => track.Id == TrackId) is not { } track)
        {
            return;
        }

        if (!_named)
        {
            Name = track.Groups == 0 ? track.Name : $"{track.Name} {track.Groups + 1}";
            _named = false;
        }

        if (!_titled)
        {
            DiscreetTitle = track.DiscreetName.Length > 0 ? track.DiscreetName : "Session";
            _titled = false;
        }

        LocationId = track.LocationId;
        FillIn(track.Planning);
        FillTimes(track.TimeOfDay);
    }

    private void FillIn(PlanningParameters planning)
    {
        Capacity = planning.GroupCapacity;
        MinSize = planning.GroupMinimum;
        Weeks = planning.DefaultWeeks;
    }

    /// <summary>What somebody typed stays.</summary>
    private void FillTimes(TimeOfDay? timeOfDay = null)
    {
        _start = _started || _ended ? _start : timeOfDay switch
        {
            TimeOfDay.Morning => new TimeOnly(9, 0),
            TimeOfDay.Afternoon => new TimeOnly(13, 0),
            TimeOfDay.Evening => new TimeOnly(18, 0),
            _ => _start,
        };
        _end = _ended ? _end : _start.AddMinutes(SessionKindFacts.Of(Kind).DefaultMinutes);
        FillBreaks();
    }

    /// <summary>Ten minutes after each hour that is followed by at least half another one.</summary>
    private void FillBreaks()
    {
        var breaks = new List<SessionBreak>();
        for (var at = BetweenBreaks; HasBreaks && End > Start && at + (BetweenBreaks / 2) < End - Start; at += BetweenBreaks)
        {
            breaks.Add(new(Start.Add(at), Start.Add(at + BreakLength)));
        }

        Breaks = breaks;
    }
}
