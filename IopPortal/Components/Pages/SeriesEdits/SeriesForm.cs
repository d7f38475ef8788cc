using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.SeriesEdits;

namespace IopPortal.Components.Pages.SeriesEdits;

/// <summary>What somebody has answered about a series they change; it begins as the series is.</summary>
public sealed class SeriesForm
{
    private readonly SeriesFormView _view;
    private readonly Dictionary<DateOnly, SeriesDecision> _decisions = [];

    public SeriesForm(SeriesFormView view, SeriesScope scope)
    {
        _view = view;
        var current = view.Current;
        (Scope, From, Weekdays, Start, End, LastDate) = (scope, view.From, current.Weekdays, current.Start, current.End, current.LastDate);
        (RoomId, LeadId, CoLeadId, Capacity) = (current.RoomId, current.LeadId, current.CoLeadIds.Count > 0 ? current.CoLeadIds[0] : Guid.Empty, current.Capacity);
    }

    public SeriesScope Scope { get; set; }

    public DateOnly From { get; set; }

    public WeekdaySet Weekdays { get; private set; }

    /// <summary>Moving the start moves the end along.</summary>
    public TimeOnly Start
    {
        get;
        set
        {
            var length = End - field;
            field = value;
            End = value.ToTimeSpan() + length < TimeSpan.FromDays(1) ? value.Add(length) : End;
        }
    }

    public TimeOnly End { get; set; }

    public DateOnly LastDate { get; set; }

    public Guid? RoomId { get; set; }

    public Guid LeadId { get; set; }

    public Guid CoLeadId { get; set; }

    public int? Capacity { get; set; }

    public bool OverwriteMoved { get; set; }

    /// <summary>Something differs from how the series is, or a date is treated apart.</summary>
    public bool IsChanged => OverwriteMoved || _decisions.Count > 0 || Draft().Target is var target && (target with { CoLeadIds = _view.Current.CoLeadIds } != _view.Current || !target.CoLeadIds.SequenceEqual(_view.Current.CoLeadIds));

    /// <summary>Who, where or for how many changes, so that every date does, whatever its time.</summary>
    public bool ChangesEveryDate => Draft().Target is var target
        && (target.RoomId != _view.Current.RoomId || target.LeadId != _view.Current.LeadId || target.Capacity != _view.Current.Capacity || !target.CoLeadIds.SequenceEqual(_view.Current.CoLeadIds));

    public void Toggle(DayOfWeek day) => Weekdays ^= WeekdaySets.Of(day);

    public void Decide(SeriesDecision decision) => _decisions[decision.Date] = decision;

    public void Forget(DateOnly date) => _decisions.Remove(date);

    public SeriesEditDraft Draft() => new(
        _view.SeriesId, _view.Version, Scope, From,
        new(Weekdays, LastDate, Start, End, RoomId, LeadId, CoLeads(), Capacity),
        OverwriteMoved, [.. _decisions.Values]);

    /// <summary>A second co-lead, who is not shown here, stays.</summary>
    private IReadOnlyList<Guid> CoLeads() =>
        [.. (CoLeadId == Guid.Empty ? [] : new[] { CoLeadId }).Concat(_view.Current.CoLeadIds.Skip(1)).Where(lead => lead != LeadId).Distinct()];
}
