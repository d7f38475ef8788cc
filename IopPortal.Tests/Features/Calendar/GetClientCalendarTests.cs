using System.Buffers;
using System.Text;
using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Calendar;

public sealed class GetClientCalendarTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_FrontDesk_GetsTheFileTheClientWouldGetAndLeavesATrace()
    {
        await _store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id, title: "Substance use recovery", clients: [Sample.Ana.Id, Sample.Ben.Id]));

        var file = await BytesAsync(Sample.FrontDesk);

        var entry = Assert.Single(CalendarReader.Read(file).Events);
        Assert.Equal(("Appointment", null), (entry.Summary, entry.Location));
        Assert.All([Sample.Ana.FamilyName, Sample.Ben.FamilyName, Sample.SmallRoom.Name, "recovery"], word => Assert.DoesNotContain(word, Encoding.UTF8.GetString(file), StringComparison.OrdinalIgnoreCase));
        var trace = Assert.Single(await _store.ReadAsync(db => db.AuditEvents.Where(row => row.Outcome == AuditOutcome.Opened).ToListAsync(Token)));
        Assert.Equal((Sample.FrontDesk.UserId, "CAL-3", (Guid?)Sample.Ana.Id), (trace.ActorId, trace.Operation, trace.ObjectId));
    }

    [Fact]
    public async Task HandleAsync_Therapist_GetsThoseOfTheOwnTeamAlone()
    {
        Assert.True((await ReadAsync(Sample.Therapist)).Succeeded);
        Assert.Equal([Refusal.NotFound], (await ReadAsync(Sample.SecondTherapist)).Refusals);
        await _store.SaveAsync(Sample.Session(lead: Sample.SecondTherapistStaff.Id, clients: Sample.Ana.Id)); // Leading a session shows names, not the whole schedule.

        Assert.Equal([Refusal.NotFound], (await ReadAsync(Sample.SecondTherapist)).Refusals);
    }

    [Fact]
    public async Task HandleAsync_RolesWithoutTheRight_AreForbidden()
    {
        foreach (var actor in new[] { Sample.Administrator, Sample.Reviewer, Sample.Auditor, Sample.ClientActor })
        {
            Assert.Equal([Refusal.Forbidden], (await ReadAsync(actor)).Refusals);
        }
    }

    [Fact]
    public async Task GetClientAppointments_TellsDatesAndAddressesAhead()
    {
        await _store.SaveAsync(Sample.Session(clients: [Sample.Ana.Id]));
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(-2))));

        var view = (await _store.UseCase<GetClientAppointments>().HandleAsync(Sample.CaseManager, Sample.Ana.Id, Token)).Value;

        Assert.Equal([(Sample.Slot(), Sample.Site.Address)], view.Appointments.Select(one => (one.Slot, one.Address)));
        Assert.Equal([Refusal.Forbidden], (await _store.UseCase<GetClientAppointments>().HandleAsync(Sample.Auditor, Sample.Ana.Id, Token)).Refusals);
        Assert.Equal([Refusal.NotFound], (await _store.UseCase<GetClientAppointments>().HandleAsync(Sample.CaseManager, Guid.NewGuid(), Token)).Refusals);
    }

    private Task<Result<OwnCalendarView>> ReadAsync(Actor actor) => _store.UseCase<GetClientCalendar>().HandleAsync(actor, Sample.Ana.Id, Token);

    private async Task<byte[]> BytesAsync(Actor actor)
    {
        var file = new ArrayBufferWriter<byte>();
        new CalendarWriter(file).Write((await ReadAsync(actor)).Value.Entries);
        return file.WrittenSpan.ToArray();
    }
}
