using IopPortal.Domain.Staff;

namespace IopPortal.Data.Seeding;

/// <summary>Twelve people, their hours, licences and time off.</summary>
internal sealed class DemoStaff
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private readonly DateOnly _since;
    private readonly List<object> _rosters = [];

    public DemoStaff(DemoCalendar calendar)
    {
        _since = calendar.First.AddDays(-365);
        Works(Director, 8, 17);
        Works(Director, DayOfWeek.Saturday, new(9, 0), new(12, 0));
        Works(Administrator, 8, 17);
        Works(Dana, 8, 17);
        Works(Ruth, 9, 17, except: DayOfWeek.Wednesday);
        Works(Ruth, DayOfWeek.Wednesday, new(9, 0), new(20, 30));
        Works(Carlos, 12, 21);
        Works(Mei, 9, 18);
        Works(Mei, DayOfWeek.Saturday, new(8, 30), new(12, 30));
        Works(Hannah, 8, 17);
        Works(Prescriber, 9, 17);
        Works(Dietitian, 9, 16);
        Works(CaseManager, 8, 18);
        Works(FrontDesk, 8, 20);
        Works(Reviewer, 9, 17);

        foreach (var (member, type, days) in new[]
        {
            (Director, "LCSW", 500), (Dana, "LCSW", 420), (Ruth, "LMFT", 380), (Carlos, "LADC", 300), (Mei, "LPC", 610),
            (Hannah, "Psychologist", 450), (Prescriber, "Medical licence", 400), (Dietitian, "Registered dietitian", -12),
        })
        {
            Licence(member, type, calendar.Today.AddDays(days));
        }

        Licence(Prescriber, "Controlled substances registration", calendar.Today.AddDays(27));
        _rosters.Add(new TimeOff(Reviewer.Id, calendar.Today, calendar.Today, null, null, "Training"));
        _rosters.Add(new TimeOff(Hannah.Id, calendar.Monday.AddDays(10), calendar.Monday.AddDays(10), null, null, "Conference"));
        _rosters.Add(new TimeOff(Dana.Id, calendar.Monday.AddDays(16), calendar.Monday.AddDays(16), null, null, "Moving house", TimeOffStatus.Requested));
        _rosters.Add(new TimeOff(Ruth.Id, calendar.Monday.AddDays(21), calendar.Monday.AddDays(22), null, null, "Holiday"));
    }

    public StaffMember Director { get; } = new("Grace", "Okafor", Discipline.Lcsw);

    public StaffMember Administrator { get; } = new("Sam", "Ellery", Discipline.NonClinical);

    public StaffMember Dana { get; } = new("Dana", "Whitfield", Discipline.Lcsw);

    public StaffMember Ruth { get; } = new("Ruth", "Calloway", Discipline.Lmft);

    public StaffMember Carlos { get; } = new("Carlos", "Ibarra", Discipline.Ladc);

    public StaffMember Mei { get; } = new("Mei", "Tanaka", Discipline.Lpc);

    public StaffMember Hannah { get; } = new("Hannah", "Osei", Discipline.Psychologist);

    public StaffMember Prescriber { get; } = new("Priya", "Raman", Discipline.Psychiatrist, maxCaseload: 60);

    public StaffMember Dietitian { get; } = new("Joel", "Brandt", Discipline.Dietitian);

    public StaffMember CaseManager { get; } = new("Tom", "Hargreave", Discipline.CaseManager, maxCaseload: 60);

    public StaffMember FrontDesk { get; } = new("Lucia", "Ferro", Discipline.NonClinical);

    public StaffMember Reviewer { get; } = new("Naomi", "Adler", Discipline.Rn);

    public IEnumerable<object> Everything =>
        [Director, Administrator, Dana, Ruth, Carlos, Mei, Hannah, Prescriber, Dietitian, CaseManager, FrontDesk, Reviewer, .. _rosters];

    private void Works(StaffMember member, int from, int to, DayOfWeek? except = null)
    {
        foreach (var day in Week.Where(day => day != except))
        {
            Works(member, day, new TimeOnly(from, 0), new TimeOnly(to, 30));
        }
    }

    private void Works(StaffMember member, DayOfWeek day, TimeOnly from, TimeOnly to) => _rosters.Add(new WorkingHours(member.Id, day, from, to, _since));

    private void Licence(StaffMember member, string type, DateOnly expires) =>
        _rosters.Add(new Credential(member.Id, new CredentialDetails(type, $"NH-{member.FamilyName.Length}{expires.DayOfYear:000}", "NH", expires.AddYears(-2), expires, _since, "Sam Ellery")));
}
