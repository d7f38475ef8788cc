using System.Globalization;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Tracks;

namespace IopPortal.Data.Seeding;

/// <summary>Forty-eight clients: 36 in care, two waiting, eight discharged, two referred.</summary>
internal sealed class DemoClients
{
    private readonly DemoCalendar _calendar;
    private readonly DemoClinic _clinic;
    private readonly DemoStaff _staff;
    private readonly List<object> _rows = [];
    private readonly List<DemoClient> _all = [];
    private int _number = 1040;

    public DemoClients(DemoCalendar calendar, DemoClinic clinic, DemoStaff staff)
    {
        (_calendar, _clinic, _staff) = (calendar, clinic, staff);
        InCare(DemoNames.Morning, clinic.Morning, clinic.Intensive, staff.Dana, new CarePlan(10, 3, 180));
        InCare(DemoNames.Trauma, clinic.Trauma, clinic.Intensive, staff.Ruth, new CarePlan(10, 3, 180));
        InCare(DemoNames.Evening, clinic.Evening, clinic.Intensive, staff.Carlos, new CarePlan(12, 3, 180));
        InCare(DemoNames.Continuing, clinic.Continuing, clinic.StepDown, staff.Carlos, new CarePlan(8, 1, 180));
        InCare(DemoNames.Dbt, clinic.Dbt, clinic.Intensive, staff.Mei, new CarePlan(12, 3, 180));
        InCare(DemoNames.Teens, clinic.Teens, clinic.Adolescent, staff.Mei, new CarePlan(10, 3, 120));
        InCare(DemoNames.Eating, clinic.Eating, clinic.Intensive, staff.Hannah, new CarePlan(12, 4, 210));
        Taper(InCareOn(clinic.Eating).First());
        Waiting(DemoNames.Waitlisted);
        Left(DemoNames.Discharged);
        Referred(DemoNames.Referred);
    }

    public IReadOnlyList<DemoClient> All => _all;

    public IEnumerable<object> Everything => _rows;

    public IEnumerable<DemoClient> InCareOn(Track track) => _all.Where(client => client.Track == track && client.To is null && client.Enrollment.IsOpen);

    public IEnumerable<DemoClient> EverOn(Track track) => _all.Where(client => client.Track == track && client.Enrollment.AdmitDate is not null);

    public IEnumerable<DemoClient> Discharged => _all.Where(client => client.To is not null);

    private void InCare(string[] names, Track track, CareProgram program, StaffMember therapist, CarePlan plan)
    {
        for (var i = 0; i < names.Length; i++)
        {
            // The last third of a track came in the last three weeks, the others up to nine weeks ago.
            var weeksAgo = i * 3 < names.Length * 2 ? 9 - (i % 6) : 2 - (i % 3);
            var client = Person(names[i], track.Population == Population.Adolescent ? 16 : 23 + (i * 3 % 34));
            var enrollment = Episode(client, program, plan, weeksAgo + 2);
            enrollment.Admit(_calendar.Monday.AddDays(-7 * weeksAgo));
            enrollment.ChangePlan(plan, weeksAgo > 7 ? Phase.DischargePlanning : weeksAgo < 2 ? Phase.TreatmentPlanning : Phase.ActiveTreatment);
            Keep(client, enrollment, track, therapist);
        }
    }

    /// <summary>Comes on fewer days since this week, for two weeks at most.</summary>
    private void Taper(DemoClient client)
    {
        var stay = client.Enrollment;
        stay.ChangePlan(stay.Plan with { DaysPerWeek = 2 }, Phase.Transition);
        stay.Taper(TaperRule.LastDay(_calendar.Monday));
    }

    private void Waiting(string[] names)
    {
        foreach (var name in names)
        {
            var client = Person(name, 34);
            var enrollment = Episode(client, _clinic.Intensive, new CarePlan(10, 3, 180), 2);
            enrollment.MoveTo(EnrollmentStatus.Waitlisted);
            Keep(client, enrollment, null, null);
        }
    }

    private void Left(string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var (track, therapist) = i switch
            {
                < 4 => (_clinic.Morning, _staff.Dana),
                < 6 => (_clinic.Evening, _staff.Carlos),
                6 => (_clinic.Trauma, _staff.Ruth),
                _ => (_clinic.Dbt, _staff.Mei),
            };
            var client = Person(names[i], 27 + (i * 4));
            var enrollment = Episode(client, _clinic.Intensive, new CarePlan(10, 3, 180), 16);
            enrollment.Admit(_calendar.Monday.AddDays(-7 * 14));
            enrollment.Discharge(_calendar.Monday.AddDays((-7 * 3) - 3 - (7 * (i % 2))), i == 7 ? DischargeReason.TransferredStepUp : DischargeReason.CompletedTreatment);
            Keep(client, enrollment, track, therapist);
        }
    }

    private void Referred(string[] names)
    {
        foreach (var name in names)
        {
            var client = Person(name, 41);
            Keep(client, Episode(client, _clinic.Intensive, new CarePlan(10, 3, 180), 1), null, null);
        }
    }

    private Client Person(string name, int age)
    {
        var split = name.IndexOf(' ', StringComparison.Ordinal);
        var number = _number++;
        var birth = _calendar.First.AddYears(-age).AddDays(-(number * 37 % 350));
        return new Client($"M-{number.ToString("000000", CultureInfo.InvariantCulture)}", new ClientDetails(
            name[..split], name[(split + 1)..], "", number % 3 == 0 ? "they/them" : number % 2 == 0 ? "she/her" : "he/him", birth,
            $"555-01{number % 100:00}", $"person{number}@example.test", ContactPreference.Phone, number % 4 != 0));
    }

    private Enrollment Episode(Client client, CareProgram program, CarePlan plan, int weeksAgo) =>
        new(client.Id, program.Id, weeksAgo % 3 == 0 ? AdmissionType.StepDown : AdmissionType.DirectEntry, _calendar.Monday.AddDays(-7 * weeksAgo), "Hospital liaison", plan);

    private void Keep(Client client, Enrollment enrollment, Track? track, StaffMember? therapist)
    {
        _all.Add(new DemoClient(client, enrollment, track, therapist));
        _rows.AddRange([client, enrollment]);
        if (track is null || therapist is null || enrollment.AdmitDate is not { } from)
        {
            return;
        }

        var to = enrollment.DischargeDate;
        _rows.Add(new EnrollmentTrack(enrollment.Id, track.Id, from, to));
        _rows.Add(new CareTeamMember(client.Id, therapist.Id, CareRole.PrimaryTherapist, isPrimary: true, from, to));
        _rows.Add(new CareTeamMember(client.Id, _staff.CaseManager.Id, CareRole.CaseManager, isPrimary: false, from, to));
        _rows.Add(new CareTeamMember(client.Id, _staff.Prescriber.Id, CareRole.Prescriber, isPrimary: false, from, to));
        if (track == _clinic.Teens)
        {
            _rows.AddRange(Enumerable.Range(1, 5).Select(day => new ClientBusyBlock(client.Id, "School", (DayOfWeek)day, new TimeOnly(8, 0), new TimeOnly(14, 45), from)));
        }
    }
}
