using IopPortal.Domain.Attendance;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Places;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;

namespace IopPortal.Data.Seeding;

/// <summary>Two locations, six rooms, three programs and their tracks.</summary>
internal sealed class DemoClinic
{
    public DemoClinic(DemoCalendar calendar, DemoPayers payers)
    {
        Harbor = new Location("Harbor Street", "18 Harbor Street, Portsmouth", DemoCalendar.Zone, "555-0140", "Park behind the building; the first two hours are free.");
        Mill = new Location("Mill Road", "4 Mill Road, Portsmouth", DemoCalendar.Zone, "555-0141", "Bus 7 stops at the door.");
        Rooms = [.. new[] { ("Room 1", 16), ("Room 2", 14), ("Room 3", 12), ("Room 4", 5) }.Select(room => new Room(Harbor.Id, room.Item1, room.Item2)),
            new Room(Mill.Id, "Room 5", 14), new Room(Mill.Id, "Room 6", 6, isTelehealth: true)];

        Intensive = new CareProgram("Intensive", LevelOfCare.Iop, Harbor.Id);
        Adolescent = new CareProgram("Adolescent", LevelOfCare.Iop, Mill.Id);
        StepDown = new CareProgram("Step-down", LevelOfCare.Outpatient, Harbor.Id);
        Parameters = [.. Programs.Select(program => new ProgramParameters(program.Id, calendar.First.AddDays(-365), new AttendanceParameters(), new PlanningParameters()))];

        Morning = Track(Intensive, "Morning mental health", "Mornings", "MM", FocusArea.MentalHealth, TimeOfDay.Morning, 1);
        Evening = Track(Intensive, "Evening substance use", "Evenings", "EV", FocusArea.SubstanceUse, TimeOfDay.Evening, 2, isPart2: true);
        Dbt = Track(Intensive, "DBT", "Skills afternoons", "DB", FocusArea.Dbt, TimeOfDay.Afternoon, 3, payer: payers.Generic);
        Trauma = Track(Intensive, "Trauma", "Afternoons", "TR", FocusArea.Trauma, TimeOfDay.Afternoon, 4, payer: payers.Meridian);
        Eating = Track(Intensive, "Eating disorders", "Middays", "ED", FocusArea.EatingDisorder, TimeOfDay.Midday, 5);
        Family = Track(Intensive, "Family night", "Wednesday evening", "FN", FocusArea.MentalHealth, TimeOfDay.Evening, 8);
        Teens = Track(Adolescent, "Adolescent after-school", "After school", "AD", FocusArea.Adolescent, TimeOfDay.Afternoon, 6, Population.Adolescent);
        Continuing = Track(StepDown, "Step-down", "Wednesdays", "SD", FocusArea.MentalHealth, TimeOfDay.Evening, 7);
        Alumni = Track(StepDown, "Alumni", "Saturdays", "AL", FocusArea.MentalHealth, TimeOfDay.Weekend, 8);

        Closures =
        [
            new Closure(Harbor.Id, null, calendar.SnowDay, null, null, "Snow storm"),
            new Closure(Harbor.Id, null, calendar.TrainingDay, null, null, "Staff training day"),
        ];
    }

    public Location Harbor { get; }

    public Location Mill { get; }

    public IReadOnlyList<Room> Rooms { get; }

    public CareProgram Intensive { get; }

    public CareProgram Adolescent { get; }

    public CareProgram StepDown { get; }

    public IReadOnlyList<CareProgram> Programs => [Intensive, Adolescent, StepDown];

    public IReadOnlyList<ProgramParameters> Parameters { get; }

    public Track Morning { get; }

    public Track Evening { get; }

    public Track Dbt { get; }

    public Track Trauma { get; }

    public Track Eating { get; }

    public Track Family { get; }

    public Track Teens { get; }

    public Track Continuing { get; }

    public Track Alumni { get; }

    public IReadOnlyList<Closure> Closures { get; }

    public IEnumerable<object> Everything => [Harbor, Mill, .. Rooms, .. Programs, .. Parameters, Morning, Evening, Dbt, Trauma, Eating, Family, Teens, Continuing, Alumni, .. Closures];

    public Room Room(int number) => Rooms[number - 1];

    private static Track Track(CareProgram program, string name, string discreet, string code, FocusArea focus, TimeOfDay time, int color, Population population = Population.Adult, bool isPart2 = false, PayerProfile? payer = null) =>
        new(program.Id, new TrackDetails(name, discreet, code, focus, population, time, isPart2, color) { PayerId = payer?.Id });
}
