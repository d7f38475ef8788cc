using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class GetClientRecordTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Director_SeesEverything()
    {
        await _store.SaveAsync([new FamilyContact(Sample.Ana.Id, "Mia Lane", "Mother", "555-0198", isGuardian: true), new ClientBusyBlock(Sample.Ana.Id, "Work", DayOfWeek.Monday, new(13, 0), new(17, 0), Sample.Monday)]);

        var record = (await OpenAsync(Sample.Director)).Value;

        Assert.Equal(("Ana Lane", "Mia Lane", "Work", "Day program", 5), (record.Name, record.Family![0].Name, record.BusyBlocks![0].Label, record.Current!.Program, record.Current.WeekOn(record.Today)));
        Assert.Equal(("Tess Therapist", true), (record.Team![0].Name, record.Team[0].IsPrimary));
        Assert.Equal("MO", Assert.Single(record.Current.Tracks).Code);
        Assert.True(record.Actions is { EditPerson: true, Discharge: true, EditPlan: true, Team: true, Archive: false });
    }

    [Fact]
    public async Task HandleAsync_Opened_IsAuditedOnceInFiveMinutes()
    {
        await OpenAsync(Sample.Director);
        await OpenAsync(Sample.Director);
        _store.Clock.Advance(TimeSpan.FromMinutes(6));
        await OpenAsync(Sample.Director);

        Assert.Equal(2, await _store.ReadAsync(db => db.AuditEvents.CountAsync(audit => audit.Outcome == AuditOutcome.Opened && audit.ObjectId == Sample.Ana.Id, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task HandleAsync_FrontDesk_SeesNamesPhoneMessageAndStatusOnly()
    {
        var record = (await OpenAsync(Sample.FrontDesk)).Value;

        Assert.Equal(("Ana Lane", "555-0199", EnrollmentStatus.Active), (record.Name, record.Contact!.Phone, record.Status));
        Assert.Null(record.Contact.Email);
        Assert.Null(record.BirthDate);
        Assert.Null(record.Mrn);
        Assert.Null(record.Team);
        Assert.Null(record.Family);
        Assert.Null(record.Enrollments);
        Assert.True(record.Actions is { EditPerson: false, EditContact: true, Refer: true, ChangeStatus: false, Discharge: false, EditPlan: false, Team: false, Invite: true, StartReset: false });
    }

    [Fact]
    public async Task HandleAsync_Auditor_SeesNoContactAndNoFamily()
    {
        var record = (await OpenAsync(Sample.Auditor)).Value;

        Assert.Null(record.Contact);
        Assert.Null(record.Family);
        Assert.NotNull(record.Enrollments);
        Assert.Equal(ClientActions.None, record.Actions);
    }

    [Fact]
    public async Task HandleAsync_TherapistOfTheGroupAlone_SeesTheNameOnly()
    {
        await _store.SaveAsync([.. Sample.GroupRows(out var group, lead: Sample.SecondTherapistStaff.Id), new GroupMembership(group.Id, Sample.Ana.Id, Sample.Monday, null, WeekdaySet.None, Sample.Director.UserId, "")]);

        var record = (await OpenAsync(Sample.SecondTherapist)).Value;

        Assert.Equal(("Ana Lane", true), (record.Name, record.IsNameOnly));
        Assert.Null(record.Contact);
        Assert.Null(record.BirthDate);
        Assert.Null(record.Mrn);
        Assert.Null(record.Enrollments);
        Assert.Null(record.Team);
        Assert.Null(record.BusyBlocks);
        Assert.Equal(ClientActions.None, record.Actions);
    }

    [Fact]
    public async Task HandleAsync_OwnRecord_HasContactAndNothingClinical()
    {
        var record = (await OpenAsync(Sample.ClientActor)).Value;

        Assert.True(record.IsOwn);
        Assert.NotNull(record.Contact);
        Assert.Null(record.Enrollments);
        Assert.Null(record.Team);
        Assert.True(record.Actions is { EditPerson: false, EditContact: true, BusyBlocks: true, Refer: false });
    }

    [Fact]
    public async Task HandleAsync_ForeignAndMissing_ReadAlike()
    {
        var foreign = await _store.UseCase<GetClientRecord>().HandleAsync(Sample.Therapist, Sample.Ben.Id, TestContext.Current.CancellationToken);
        var missing = await _store.UseCase<GetClientRecord>().HandleAsync(Sample.Therapist, Guid.NewGuid(), TestContext.Current.CancellationToken);
        var other = await _store.UseCase<GetClientRecord>().HandleAsync(Sample.ClientActor, Sample.Ben.Id, TestContext.Current.CancellationToken);
        var missingForDirector = await _store.UseCase<GetClientRecord>().HandleAsync(Sample.Director, Guid.NewGuid(), TestContext.Current.CancellationToken);

        Assert.All(new[] { foreign, missing, other, missingForDirector }, result => Assert.Equal([Refusal.NotFound], result.Refusals));
    }

    [Fact]
    public async Task HandleAsync_TeamEnded_IsNotFound()
    {
        await using (var db = _store.CreateContext())
        {
            (await db.CareTeam.SingleAsync(row => row.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken)).EndOn(Sample.Monday.AddDays(-1));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal([Refusal.NotFound], (await OpenAsync(Sample.Therapist)).Refusals);
    }

    [Fact]
    public async Task HandleAsync_Administrator_IsForbidden() => Assert.Equal([Refusal.Forbidden], (await OpenAsync(Sample.Administrator)).Refusals);

    private Task<Result<ClientRecordView>> OpenAsync(Actor actor) => _store.UseCase<GetClientRecord>().HandleAsync(actor, Sample.Ana.Id, TestContext.Current.CancellationToken);
}
