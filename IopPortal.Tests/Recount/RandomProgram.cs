using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Places;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using IopPortal.Support;

namespace IopPortal.Recount;

/// <summary>A small clinic as chance makes it, the same for the same seed: everything that moves a number is in it somewhere.</summary>
internal sealed partial class RandomProgram
{
    private const int People = 4;

    /// <summary>Weeks around both changes of the clock in either zone, a leap day, and quiet ones.</summary>
    private static readonly DateOnly[] Mondays = [new(2026, 2, 23), new(2026, 3, 2), new(2026, 3, 9), new(2026, 3, 23), new(2026, 6, 1), new(2026, 10, 19), new(2026, 10, 26), new(2026, 11, 2), new(2028, 2, 21), new(2028, 2, 28)];

    private static readonly string[] Zones = ["America/Los_Angeles", "America/Phoenix", "Europe/Berlin", "Asia/Kolkata", "Pacific/Auckland"];

    private readonly Random _random;
    private readonly List<object> _rows = [];
    private readonly List<PayerProfile> _payers = [];
    private readonly List<(CareProgram Program, Location Site, List<Track> Tracks)> _programs = [];
    private readonly List<Stay> _stays = [];

    public RandomProgram(int seed)
    {
        Seed = seed;
        _random = new(seed);
        Monday = Pick(Mondays);
        Now = new DateTimeOffset(Monday.AddDays(Below(7)), new(Below(24), Below(60), Below(60)), TimeSpan.Zero);
        for (var payer = 0; payer < 3; payer++)
        {
            _payers.Add(new($"P{payer}", $"Payer {payer}", RandomNumbers()));
        }

        var weekStart = Chance(30) ? DayOfWeek.Sunday : DayOfWeek.Monday;
        AddProgram(Sample.Site, LevelOfCare.Iop, weekStart);
        AddProgram(new Location("Far", "9 Far Street", Pick(Zones), "555-0101"), Pick(LevelOfCare.Iop, LevelOfCare.Php, LevelOfCare.Outpatient), weekStart);
        for (var person = 0; person < People; person++)
        {
            AddClient();
        }

        AddClosures();
        AddSessions();
        _rows.InsertRange(0, _payers);
    }

    public int Seed { get; }

    /// <summary>Of the week the clock stands in.</summary>
    public DateOnly Monday { get; }

    public DateTimeOffset Now { get; }

    public List<Guid> Clients { get; } = [];

    /// <summary>Everything but the small clinic that stands in every store.</summary>
    public IReadOnlyList<object> Rows => _rows;

    private void AddProgram(Location site, LevelOfCare level, DayOfWeek weekStart)
    {
        var program = new CareProgram($"Program {_programs.Count}", level, site.Id);
        program.Change(program.Name, level, site.Id, weekStart);
        List<Track> tracks = [.. Enumerable.Range(0, 2).Select(number => new Track(program.Id, new($"Track {_programs.Count}{number}", "Program", "TR", FocusArea.MentalHealth, Population.Adult, TimeOfDay.Morning, false, 1)
        {
            PayerId = Chance(40) ? Pick(_payers).Id : null,
        }))];
        _rows.AddRange(site == Sample.Site ? [program, .. tracks] : [site, program, .. tracks]);
        foreach (var from in new DateOnly?[] { Chance(70) ? new(2020, 1, 1) : null, Chance(60) ? Monday.AddDays(Below(14) - 9) : null })
        {
            if (from is { } valid)
            {
                _rows.Add(new ProgramParameters(program.Id, valid, RandomParameters(), new PlanningParameters()));
            }
        }

        _programs.Add((program, site, tracks));
    }

    private AttendanceParameters RandomParameters() => new()
    {
        AdultMinWeeklyMinutes = Pick(240, 360, 540),
        AdultMaxWeeklyMinutes = Pick(600, 900, 1140),
        MinorMinWeeklyMinutes = Pick(120, 240, 360),
        MinorMaxWeeklyMinutes = Pick(480, 1140),
        MinDaysPerWeek = Pick(2, 3),
        AdultDayMinimum = Pick(90, 120, 180),
        MinorDayMinimum = Pick(60, 120),
        LateGraceMinutes = Pick(0, 5, 10),
        CountShortBreaks = Chance(60),
        ShortBreakMinutes = Pick(5, 10, 15),
    };

    private PayerNumbers RandomNumbers() => new()
    {
        DayMinimum = Maybe(Pick(60, 120, 150, 180)),
        MinServicesPerDay = Chance(25) ? Pick(1, 2, 3) : null,
        MinDaysPerWeek = Maybe(Pick(1, 2, 4)),
        MinWeeklyMinutes = Maybe(Pick(180, 300, 480)),
        MaxWeeklyMinutes = Maybe(Pick(500, 700)),
        CountShortBreaks = Chance(40) ? Chance(50) : null,
        UncountedKinds = Chance(40) ? [Pick(SessionKind.IndividualTherapy, SessionKind.Holistic), SessionKind.MedicationManagement] : [],
    };

    private void AddClosures()
    {
        for (var day = -14; day < 14; day++)
        {
            if (Chance(3))
            {
                var (program, site, _) = Pick(_programs);
                var part = Chance(40);
                var ofSite = Chance(50);
                _rows.Add(new Closure(ofSite ? site.Id : null, ofSite ? null : program.Id, Monday.AddDays(day), part ? new(12, 0) : null, part ? new(15, 0) : null, "Snow"));
            }
        }
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private int Below(int limit) => _random.Next(limit);

    private int? Maybe(int value) => Chance(50) ? value : null;

    private T Pick<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>One client's time in one program; the last day is null while it goes on.</summary>
    private sealed record Stay(Guid ClientId, Enrollment Enrollment, int Program, DateOnly From, DateOnly? To);
}
