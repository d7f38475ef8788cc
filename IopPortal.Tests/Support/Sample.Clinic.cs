using IopPortal.Domain.Attendance;
using IopPortal.Domain.Places;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Tracks;

namespace IopPortal.Support;

public static partial class Sample
{
    public static Location Site { get; } = new("Main Street", "12 Main Street", Zone, "555-0100");

    public static Room BigRoom { get; } = new(Site.Id, "Room 1", 15);

    public static Room SmallRoom { get; } = new(Site.Id, "Room 2", 4);

    public static CareProgram Program { get; } = new("Day program", LevelOfCare.Iop, Site.Id);

    public static Track Track { get; } = NewTrack("Morning", "MO");

    public static Track NewTrack(string name = "Track", string code = "TR", bool isPart2 = false, Population population = Population.Adult) =>
        new(Program.Id, new(name, $"{name} program", code, FocusArea.MentalHealth, population, TimeOfDay.Morning, isPart2, Color: 1));

    public static Room NewRoom(string name = "Room", int capacity = 12) => new(Site.Id, name, capacity);

    /// <summary>Somebody with a valid licence who works every day from 7 to 21, and the rows that say so.</summary>
    public static IReadOnlyList<object> StaffRows(StaffMember member, DateOnly? licensedUntil = null) =>
    [
        member,
        new Credential(member.Id, new("Licence", "L-100", "NY", new DateOnly(2020, 1, 1), licensedUntil ?? new DateOnly(2031, 12, 31))),
        .. Enum.GetValues<DayOfWeek>().Select(day => new WorkingHours(member.Id, day, new(7, 0), new(21, 0), new(2020, 1, 1))),
    ];

    public static StaffMember NewStaff(string given = "Pat", string family = "Quill", Discipline discipline = Discipline.Lcsw) => new(given, family, discipline);

    private static IEnumerable<object> ClinicRows =>
    [
        Site, BigRoom, SmallRoom, Program, Track,
        new ProgramParameters(Program.Id, new(2020, 1, 1), new AttendanceParameters(), new PlanningParameters()),
    ];
}
