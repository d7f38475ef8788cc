namespace IopPortal.Domain.Calendar;

/// <summary>What the owner decides about a link.</summary>
/// <param name="Name">The device it is for.</param>
/// <param name="Label">The owner's own words; only the level for them asks for any.</param>
public sealed record CalendarChoice(string Name, CalendarLevel Level, string Label = "")
{
    public const int NameLength = 60;

    /// <summary>K29's longest label.</summary>
    public const int LabelLength = 60;

    /// <summary>Staff levels are for staff alone, and the others have no use for them (K32).</summary>
    public IReadOnlyList<Refusal> Check(CalendarOwner owner)
    {
        List<Refusal> refusals = [];
        if (PlainText.Check(nameof(Name), Name, NameLength) is { } name)
        {
            refusals.Add(name);
        }

        if (Level == CalendarLevel.Staff != (owner == CalendarOwner.Staff) || !Enum.IsDefined(Level))
        {
            refusals.Add(new Refusal("calendar.level").At(nameof(Level)));
        }
        else if (Level == CalendarLevel.Label && PlainText.Check(nameof(Label), Label, LabelLength) is { } label)
        {
            refusals.Add(label);
        }

        return refusals;
    }
}
