using System.Globalization;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;

namespace IopPortal.Data.Seeding;

/// <summary>Two payers and what they permitted: most stays are covered, one runs out, one has a review due, one waits for an answer.</summary>
internal sealed class DemoPayers
{
    private const int FirstWeeks = 6;

    private readonly DemoCalendar _calendar;
    private readonly List<object> _rows = [];
    private int _number = 20930;

    public DemoPayers(DemoCalendar calendar)
    {
        _calendar = calendar;
        Generic = new PayerProfile("COM", "Atlantic Commercial", PayerPreset.All[0].Numbers);
        Meridian = new PayerProfile("MER", "Meridian Health", new PayerNumbers { DayMinimum = 120, MinDaysPerWeek = 3, MinWeeklyMinutes = 540, MaxWeeklyMinutes = 1140, MaxDaysWithoutService = 5, ReviewEveryDays = 14, RecertifyDays = 60 });
        _rows.AddRange([Generic, Meridian]);
    }

    public PayerProfile Generic { get; }

    public PayerProfile Meridian { get; }

    public IEnumerable<object> Everything => _rows;

    /// <summary>What stays of most tracks were permitted; the others pay for themselves or need nobody's permission.</summary>
    public void Authorise(DemoClinic clinic, DemoClients clients)
    {
        foreach (var (client, index) in new[] { clinic.Morning, clinic.Trauma, clinic.Dbt, clinic.Eating, clinic.Teens }.SelectMany(clients.InCareOn).Select((client, index) => (client, index)))
        {
            Permit(client.Client, client.Enrollment, client.Track == clinic.Trauma || client.Track == clinic.Eating || index % 4 == 2 ? Meridian : Generic, client.Track == clinic.Morning ? index : -1);
        }
    }

    private void Permit(Client client, Enrollment stay, PayerProfile payer, int special)
    {
        var admitted = stay.AdmitDate!.Value;
        var firstEnd = admitted.AddDays((7 * FirstWeeks) - 1);
        var review = _calendar.Monday.AddDays(14 + (_number % 5));
        switch (special)
        {
            case 2: // Runs out within days.
                Add(client, stay, payer, AuthorizationStatus.Approved, 19, admitted, _calendar.Monday.AddDays(40), _calendar.Today.AddDays(2));
                break;
            case 3: // Ended, and the next is not granted yet.
                Add(client, stay, payer, AuthorizationStatus.Approved, 30, admitted, _calendar.Monday.AddDays(-5), null);
                Add(client, stay, payer, AuthorizationStatus.Pending, 12, _calendar.Monday.AddDays(-4), _calendar.Monday.AddDays(30), null);
                break;
            case 1: // The payer wanted to hear yesterday.
                Add(client, stay, payer, AuthorizationStatus.Approved, 60, admitted, _calendar.Last.AddDays(30), _calendar.Today.AddDays(-1));
                break;
            default:
                var goesOn = firstEnd < _calendar.Today.AddDays(14);
                Add(client, stay, payer, AuthorizationStatus.Approved, goesOn ? 30 : 60, admitted, goesOn ? firstEnd : _calendar.Last.AddDays(30), goesOn ? null : review);
                if (goesOn)
                {
                    Add(client, stay, payer, AuthorizationStatus.Approved, 60, firstEnd.AddDays(1), _calendar.Last.AddDays(30), review);
                }

                break;
        }
    }

    private void Add(Client client, Enrollment stay, PayerProfile payer, AuthorizationStatus status, decimal days, DateOnly start, DateOnly end, DateOnly? review)
    {
        var number = status == AuthorizationStatus.Pending ? "" : string.Create(CultureInfo.InvariantCulture, $"A-{_number}");
        _number++;
        _rows.Add(new Authorization(client.Id, stay.Id, new(payer.Id, number, AuthorizationUnit.Day, days, start, end, review, status, payer == Meridian ? "Reviews desk, 555-0177" : "")));
    }
}
