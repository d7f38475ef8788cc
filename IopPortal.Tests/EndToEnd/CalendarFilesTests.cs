using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Places;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Time;
using IopPortal.Features.Calendar;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.EndToEnd;

/// <summary>Writes calendar files, what each must hold and words none may hold into "out" beside the tests, for outside programs to judge.</summary>
[Trait("Category", "Explicit")]
public sealed class CalendarFilesTests : IAsyncDisposable
{
    private readonly TestStore _store = new();
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "out")).FullName;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact(Explicit = true)]
    public async Task Write_ClientTherapistAndNobody_ForOutsideJudges()
    {
        await _store.SaveAsync([.. Sample.GroupRows(out _, Sample.Rule(first: Sample.Monday.AddDays(-56)), room: Sample.BigRoom.Id, dates: 24)]);
        await _store.SaveAsync([.. Days(Sample.Monday, 84, 7).Select(day => Sample.Individual(Sample.Ana.Id, new(day, new(14, 0), new(14, 50))))]);
        await _store.SaveAsync(Sample.Session(new(Sample.Tuesday, new(9, 0), new(12, 0)), "Relapse prevention", room: Sample.SmallRoom.Id, clients: [Sample.Ana.Id, Sample.Ben.Id]));
        await ChangeAsync(Sample.Monday.AddDays(7), one => one.Cancel("Building closed", TestClock.Monday.AddMinutes(5)));
        await ChangeAsync(Sample.Monday.AddDays(14), one => one.MoveTo(new(Sample.Monday.AddDays(15), new(8, 0), new(8, 50)), new LocalSlot(Sample.Monday.AddDays(15), new(8, 0), new(8, 50)).Utc(), TestClock.Monday.AddMinutes(9)));

        await WriteAsync("client", Sample.ClientActor, CalendarOwner.Client, Sample.Ana.Id);
        await WriteAsync("therapist", Sample.Therapist, CalendarOwner.Staff, Sample.TherapistStaff.Id);
        await WriteEmptyAsync(Sample.Auditor);
    }

    [Theory(Explicit = true)]
    [InlineData("march", 2026, 3, 2, 14)]
    [InlineData("november", 2026, 10, 26, 14)]
    [InlineData("thousand", 2026, 2, 23, 1000)]
    public async Task Write_EveryDay_ForOutsideJudges(string name, int year, int month, int day, int days)
    {
        var first = new DateOnly(year, month, day);
        _store.Clock.UtcNow = Sample.At(first, 8);
        await _store.SaveAsync([.. Days(first, days, 1).Select(date => Sample.Session(new(date, new(9, 0), new(12, 0)), clients: Sample.Ana.Id))]);

        await WriteAsync(name, Sample.ClientActor, CalendarOwner.Client, Sample.Ana.Id);
    }

    [Fact(Explicit = true)]
    public async Task Write_AnotherZone_ForOutsideJudges()
    {
        var site = await _store.SaveAsync(new Location("Quay", "1 Quay", "Europe/Dublin", "555"));
        await _store.SaveAsync([.. Days(new(2026, 3, 23), 14, 1).Select(date =>
        {
            var slot = new LocalSlot(date, new(9, 0), new(12, 0));
            var session = new Session(new(SessionKind.GroupTherapy, "Coping", site.Id, site.TimeZone, Delivery.InPerson), slot, slot.Utc(site.TimeZone), TestClock.Monday);
            session.Book(BookingKind.Client, Sample.Ana.Id, BookingRole.Member, TestClock.Monday);
            return session;
        })]);

        await WriteAsync("dublin", Sample.ClientActor, CalendarOwner.Client, Sample.Ana.Id);
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, int days, int step) => Enumerable.Range(0, days / step).Select(count => first.AddDays(count * step));

    private async Task ChangeAsync(DateOnly date, Action<Session> change)
    {
        await using var db = _store.CreateContext();
        change(await db.Sessions.Include(session => session.Bookings).SingleAsync(session => session.Date == date && session.Kind == SessionKind.IndividualTherapy));
        await db.SaveChangesAsync();
    }

    private async Task WriteAsync(string name, Actor actor, CalendarOwner owner, Guid person)
    {
        await WriteFileAsync(name, actor);
        var key = await _store.ReadAsync(db => db.InstallationKeys.Select(row => row.Value).SingleAsync());
        var rows = (await PlainCalendar.SessionsAsync(_store.File, owner.ToString(), person))
            .Select(session => $"{Uid(key, owner, person, session.Session)},{Utc(session.Start)},{Utc(session.End)},{(session.Cancelled ? "CANCELLED" : "CONFIRMED")}");
        await File.WriteAllLinesAsync(Path.Combine(_folder, $"{name}.csv"), ["uid,start,end,status", .. rows]);
    }

    private async Task WriteEmptyAsync(Actor actor)
    {
        await WriteFileAsync("empty", actor);
        string[] words =
        [
            .. new[] { Sample.TherapistStaff, Sample.SecondTherapistStaff, Sample.DirectorStaff, Sample.CaseManagerStaff }.SelectMany(StaffWords),
            Sample.Ana.GivenName, Sample.Ana.FamilyName, Sample.Ana.Mrn, Sample.Ben.GivenName, Sample.Ben.FamilyName, Sample.Ben.Mrn,
            Sample.Site.Name, Sample.Program.Name, Sample.Track.Name, "Coping skills", "Relapse prevention", "IOP", "therapy", "recovery", "substance",
        ];
        await File.WriteAllLinesAsync(Path.Combine(_folder, "forbidden.txt"), words);
    }

    private async Task WriteFileAsync(string name, Actor actor)
    {
        var calendar = await _store.UseCase<GetOwnCalendar>().HandleAsync(actor);
        var file = new ArrayBufferWriter<byte>();
        new CalendarWriter(file).Write(calendar.Value.Entries);
        await File.WriteAllBytesAsync(Path.Combine(_folder, $"{name}.ics"), file.WrittenSpan.ToArray());
    }

    private static string[] StaffWords(StaffMember staff) => [staff.GivenName, staff.FamilyName];

    private static string Utc(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Uid(byte[] key, CalendarOwner owner, Guid person, Guid session)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(owner == CalendarOwner.Staff ? "staff" : "client"), .. Convert.FromHexString(person.ToString("N")), .. Convert.FromHexString(session.ToString("N"))];
        var hex = Convert.ToHexStringLower(HMACSHA256.HashData(key, named));
        var variant = "89ab"[Convert.ToInt32(hex[16..17], 16) & 3];
        return $"{hex[..8]}-{hex[8..12]}-8{hex[13..16]}-{variant}{hex[17..20]}-{hex[20..32]}";
    }
}
