using IopPortal.Domain;

namespace IopPortal.Features.Rosters;

/// <summary>Whole days, or hours of one day (both times, local), entered or asked for; Key makes a repeat harmless.</summary>
public sealed record AddTimeOffCommand(Guid Key, Guid StaffId, DateOnly From, DateOnly To, TimeOnly? Start, TimeOnly? End, string Reason)
{
    /// <summary>Longer absences are entered in parts.</summary>
    public const int MostDays = 366;

    /// <summary>Everything wrong with it.</summary>
    public List<Refusal> Check() => FormCheck.All(
        FormCheck.Date(nameof(From), From),
        FormCheck.Date(nameof(To), To),
        To < From ? new Refusal("date.before", From).At(nameof(To)) : null,
        To.DayNumber - From.DayNumber >= MostDays ? new Refusal("time-off.too-long", MostDays).At(nameof(To)) : null,
        (Start is null) != (End is null) ? new Refusal("closure.both-times").At(nameof(End)) : null,
        Start is not null && From != To ? new Refusal("time-off.hours-one-day").At(nameof(Start)) : null,
        End <= Start ? new Refusal("time.end-before-start").At(nameof(End)) : null,
        PlainText.Check(nameof(Reason), Reason, 200, required: false));
}
