namespace IopPortal.Domain.Sessions;

/// <summary>Days of the week a series or a membership covers.</summary>
[Flags]
public enum WeekdaySet
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    All = 127,
}
