using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Rosters;

public sealed class ListStaffTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_WeekWithSessions_CountsSessionsAndContactTime()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 12)));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 13, to: 14), kind: SessionKind.TeamMeeting));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday.AddDays(7))));

        var row = (await ListAsync(Sample.Director)).Rows.Single(staff => staff.Id == Sample.TherapistStaff.Id);

        Assert.Equal((2, 180), (row.Sessions, row.ContactMinutes));
    }

    [Fact]
    public async Task HandleAsync_MoreClientsAndGroupsThanAgreed_SaysSoForTheWeekAsked()
    {
        await _store.SaveAsync(Sample.GroupRows(out _, Sample.Rule(WeekdaySet.Tuesday, first: Sample.Tuesday, from: 9, to: 11), dates: 1));
        await _store.SaveAsync(Sample.GroupRows(out _, Sample.Rule(WeekdaySet.Tuesday, first: Sample.Tuesday, from: 11, to: 13), dates: 1));
        await _store.ReadAsync(db => db.Staff.Where(staff => staff.Id == Sample.TherapistStaff.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(staff => staff.MaxCaseload, 0).SetProperty(staff => staff.MaxGroupsPerDay, 1), Now));

        var row = (await ListAsync(Sample.Director)).Rows.Single(staff => staff.Id == Sample.TherapistStaff.Id);
        var next = (await _store.UseCase<ListStaff>().HandleAsync(Sample.Director, weeksAhead: 1, cancellationToken: Now)).Value.Rows.Single(staff => staff.Id == Sample.TherapistStaff.Id);

        Assert.Equal((1, true), (row.Caseload, row.IsOverCaseload));
        Assert.Equal([(Sample.Tuesday, 2)], row.DaysOver);
        Assert.Empty(next.DaysOver);
    }

    [Fact]
    public async Task HandleAsync_Administrator_SeesAccountsAndThoseWithoutARecord()
    {
        var view = await ListAsync(Sample.Administrator);

        Assert.True(view is { CanInvite: true, SeesAccounts: true });
        Assert.Contains(view.Rows, row => row.Id == Sample.Auditor.UserId && row.Discipline is null);
        Assert.DoesNotContain(view.Rows, row => row.Id == Sample.ClientActor.UserId);
        Assert.All(view.Rows, row => Assert.NotNull(row.Account));
    }

    [Fact]
    public async Task HandleAsync_Therapist_SeesNoAccountAndOnlyOwnLicence()
    {
        var view = await ListAsync(Sample.Therapist);

        Assert.Equal([Sample.TherapistStaff.Id], view.Rows.Where(row => row.Credentials is not null).Select(row => row.Id));
        Assert.All(view.Rows, row => Assert.Null(row.Account));
    }

    [Fact]
    public async Task HandleAsync_Client_SeesFirstNamesAndProfessionsAlone()
    {
        var view = await ListAsync(Sample.ClientActor);

        Assert.True(view.FirstNamesOnly);
        Assert.Contains("Tess", view.Rows.Select(row => row.Name));
        Assert.All(view.Rows, row => Assert.True(row is { Roles.Count: 0, Credentials: null, Account: null, Sessions: 0 }));
        Assert.DoesNotContain(view.Rows, row => row.Name.Contains(' ', StringComparison.Ordinal) || row.Discipline == Discipline.NonClinical);
    }

    [Fact]
    public async Task HandleAsync_MoreThanAPage_GoesOnAfterTheLast()
    {
        await _store.SaveAsync([.. Enumerable.Range(0, 60).Select(number => Sample.NewStaff("Sam", "Twin"))]);

        var first = await ListAsync(Sample.Therapist);
        var second = await ListAsync(Sample.Therapist, first.Next);

        Assert.Equal(50, first.Rows.Count);
        Assert.Equal(67, first.Rows.Concat(second.Rows).Select(row => row.Id).Distinct().Count());
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task HandleAsync_ExpiredLicence_NeedsAttention()
    {
        var member = Sample.NewStaff("Dee", "Lapsed", Discipline.Dietitian);
        await _store.SaveAsync(Sample.StaffRows(member, Sample.Monday.AddDays(-1)));

        var row = (await ListAsync(Sample.Director)).Rows.Single(staff => staff.Id == member.Id);

        Assert.Equal((CredentialState.Expired, true), (row.Credentials, row.NeedsAttention));
    }

    private async Task<StaffListView> ListAsync(Actor actor, Guid? after = null) =>
        (await _store.UseCase<ListStaff>().HandleAsync(actor, includeInactive: false, after, cancellationToken: Now)).Value;
}
