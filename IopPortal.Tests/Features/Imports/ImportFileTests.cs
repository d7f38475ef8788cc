using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Imports;

public sealed class ImportFileTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Clients_AreStoredAndFoundAndAuditedByIdsAlone()
    {
        var text = ImportFiles.Lines(
            "Medical record number;Given name;SURNAME;Preferred name;Pronouns;date_of_birth;Phone;Email;Contact by;May leave message",
            "X-1;  =SUM(A1)  ;O'Brien;;they/them;3/31/1990;555-0100;a@b.test;text;yes",
            "X-2;Null;Núñez;Nu;;1990-04-01;;;;");

        var result = await ImportAsync(ImportKind.Clients, text);

        Assert.Equal((2, 0), (result.Value.Added, result.Value.Known));
        var stored = await _store.ReadAsync(db => db.Clients.Where(client => client.Mrn.StartsWith("X-")).OrderBy(client => client.Mrn).ToListAsync(Now));
        Assert.Equal(("=SUM(A1)", "O'Brien", new DateOnly(1990, 3, 31), ContactPreference.Text, true), (stored[0].GivenName, stored[0].FamilyName, stored[0].BirthDate, stored[0].ContactPreference, stored[0].SafeToLeaveMessage));
        Assert.Contains(" nunez", stored[1].SearchText, StringComparison.Ordinal);
        var audit = await _store.ReadAsync(db => db.AuditEvents.Where(row => row.Action == nameof(ImportFile)).ToListAsync(Now));
        Assert.Equal(stored.Select(client => (Guid?)client.Id).Append(result.Value.Id).Order(), audit.Select(row => row.ObjectId).Order());
        Assert.Equal(["Clients: 2 added, 0 here already"], audit.Select(row => row.Reason).Where(reason => reason.Length > 0));
    }

    [Fact]
    public async Task HandleAsync_Enrolments_AreStoredAsReferredInCareAndOver()
    {
        await ImportAsync(ImportKind.Clients, ImportFiles.Clients(3));
        var text = ImportFiles.Lines(
            ImportFiles.EnrolmentHeader + ",Kind of admission,Referred by,Admitted on,Track,Discharged on,Discharge reason",
            "X-00001,day PROGRAM,2026-02-20,12,3,180,Step down,Hospital,,,,",
            "X-00002,Day program,2026-01-20,10,4,190,,,2026-01-26,morning,,",
            "X-00003,Day program,2025-01-20,10,4,190,,,2025-01-26,MO,2025-03-30,Completed treatment");

        var result = await ImportAsync(ImportKind.Enrolments, text);

        Assert.Equal(3, result.Value.Added);
        var stays = await _store.ReadAsync(db => db.Enrollments.Join(db.Clients, stay => stay.ClientId, client => client.Id, (stay, client) => new { stay, client.Mrn })
            .Where(row => row.Mrn.StartsWith("X-")).OrderBy(row => row.Mrn).Select(row => row.stay).ToListAsync(Now));
        Assert.Equal([EnrollmentStatus.Referred, EnrollmentStatus.Active, EnrollmentStatus.Discharged], stays.Select(stay => stay.Status));
        Assert.Equal((AdmissionType.StepDown, "Hospital", new CarePlan(12, 3, 180)), (stays[0].AdmissionType, stays[0].ReferralSource, stays[0].Plan));
        Assert.Equal((new DateOnly(2026, 1, 26), new DateOnly(2026, 4, 5)), (stays[1].AdmitDate, stays[1].ExpectedDischarge));
        Assert.Equal((new DateOnly(2025, 3, 30), DischargeReason.CompletedTreatment), (stays[2].DischargeDate, stays[2].DischargeReason));
        var ids = stays.Select(stay => stay.Id).ToList();
        Assert.Equal([new DateOnly(2025, 3, 30), null], await _store.ReadAsync(db => db.EnrollmentTracks.Where(row => ids.Contains(row.EnrollmentId)).OrderBy(row => row.From).Select(row => row.To).ToListAsync(Now)));
    }

    [Fact]
    public async Task HandleAsync_Authorisations_AreStoredWithTheirStay()
    {
        var payer = await _store.SaveAsync(new PayerProfile("ACME", "Acme Health", new()));
        var text = ImportFiles.Lines(ImportFiles.AuthorisationHeader + ",Next review,Care manager", $"{Sample.Ana.Mrn},Day program,acme,A-1,Quarter hour,20.25,2026-02-23,5/1/2026,Partially approved,2026-04-01,Kim");

        var result = await ImportAsync(ImportKind.Authorisations, text);

        Assert.Equal(1, result.Value.Added);
        var stored = await _store.ReadAsync(db => db.Authorizations.SingleAsync(Now));
        var stay = await _store.ReadAsync(db => db.Enrollments.Where(row => row.ClientId == Sample.Ana.Id).Select(row => row.Id).SingleAsync(Now));
        Assert.Equal((Sample.Ana.Id, stay, payer.Id, "A-1", AuthorizationUnit.QuarterHour, 20.25m), (stored.ClientId, stored.EnrollmentId, stored.PayerId, stored.Number, stored.UnitType, stored.Allowed));
        Assert.Equal((new DateOnly(2026, 2, 23), new DateOnly(2026, 5, 1), new DateOnly(2026, 4, 1), AuthorizationStatus.PartiallyApproved, "Kim"), (stored.Start, stored.End, stored.NextReview, stored.Status, stored.CareManager));
    }

    [Fact] // 55
    public async Task HandleAsync_SameFilesTwice_AddNothingMore()
    {
        await _store.SaveAsync(new PayerProfile("ACME", "Acme Health", new()));
        (ImportKind Kind, string Text)[] files =
        [
            (ImportKind.Clients, ImportFiles.Clients(3)), (ImportKind.Enrolments, ImportFiles.Enrolments("X-00002")), (ImportKind.Authorisations, ImportFiles.Authorisations("X-00002")),
        ];
        foreach (var (kind, text) in files)
        {
            Assert.True((await ImportAsync(kind, text)).Value.Added > 0);
        }

        var before = await CountAsync();
        foreach (var (kind, text) in files)
        {
            var again = (await ImportAsync(kind, text)).Value;
            Assert.Equal((0, kind == ImportKind.Clients ? 3 : 1), (again.Added, again.Known));
        }

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task HandleAsync_SameCommandTwice_ImportsOnce()
    {
        var command = new ImportFileCommand(Guid.NewGuid(), ImportFiles.Query(ImportKind.Clients, ImportFiles.Clients(2)));

        var first = await _store.UseCase<ImportFile>().HandleAsync(Sample.Director, command, Now);
        var second = await _store.UseCase<ImportFile>().HandleAsync(Sample.Director, command, Now);

        Assert.Equal(first.Value.Id, second.Value.Id);
    }

    [Fact]
    public async Task HandleAsync_EleventhFileWithinAnHour_IsRefusedUntilTheHourIsOver()
    {
        for (var file = 0; file < ImportLimits.MostAnHour; file++)
        {
            Assert.Empty((await ImportAsync(ImportKind.Clients, ImportFiles.Clients(1))).Refusals);
        }

        var eleventh = await ImportAsync(ImportKind.Clients, ImportFiles.Clients(2));
        _store.Clock.Advance(TimeSpan.FromHours(1));
        await _store.ReadAsync(db => db.Users.ExecuteUpdateAsync(users => users.SetProperty(user => user.ConfirmedAt, _store.Clock.UtcNow), Now));
        var later = await ImportAsync(ImportKind.Clients, ImportFiles.Clients(2));

        Assert.Equal(new Refusal("import.too-often", ImportLimits.MostAnHour), Assert.Single(eleventh.Refusals));
        Assert.Equal(1, later.Value.Added);
    }

    [Fact] // 54
    public async Task HandleAsync_Row57IsBad_StoresNothingAndTheCheckNamesIt()
    {
        var before = await CountAsync();
        var lines = ImportFiles.Clients(80).Split("\r\n");
        lines[56] = "X-00056,Given56,Family,1990-13-45";
        var text = string.Join("\r\n", lines);

        var result = await ImportAsync(ImportKind.Clients, text);
        var view = (await _store.UseCase<CheckImport>().HandleAsync(Sample.Director, ImportFiles.Query(ImportKind.Clients, text), Now)).Value;

        Assert.Equal(new Refusal("import.problems", 1), Assert.Single(result.Refusals));
        Assert.Equal((57, "Birth date", "import.date"), Assert.Single(view.Problems.Select(problem => (problem.Row, problem.Column, problem.Reason.Code))));
        Assert.Equal(before, await CountAsync());
    }

    [Fact] // 58
    public async Task HandleAsync_CutOffHalfWay_StoresNothing()
    {
        var before = await CountAsync();
        using var cut = new CancellationTokenSource();
        var query = ImportFiles.Query(ImportKind.Clients, ImportFiles.Clients(3_000)) with { Progress = rows => CutAt(rows, cut) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.UseCase<ImportFile>().HandleAsync(Sample.Director, new(Guid.NewGuid(), query), cut.Token));

        Assert.Equal(before, await CountAsync());
        Assert.True((await ImportAsync(ImportKind.Clients, ImportFiles.Clients(1))).Succeeded); // Nothing is left locked.
    }

    [Fact]
    public async Task HandleAsync_TwentyThousandRows_AreAllStored()
    {
        var told = new List<int>();

        var result = await _store.UseCase<ImportFile>().HandleAsync(
            Sample.Director, new(Guid.NewGuid(), ImportFiles.Query(ImportKind.Clients, ImportFiles.Clients(ImportLimits.MostRows)) with { Progress = told.Add }), Now);

        Assert.Equal(ImportLimits.MostRows, result.Value.Added);
        Assert.Equal(ImportLimits.MostRows, await _store.ReadAsync(db => db.Clients.CountAsync(client => client.Mrn.StartsWith("X-"), Now)));
        Assert.Equal(told.Order(), told);
        Assert.Equal(ImportLimits.MostRows, told[^1]);
    }

    [Theory]
    [InlineData(PortalRole.Administrator)]
    [InlineData(PortalRole.Therapist)]
    [InlineData(PortalRole.CaseManager)]
    [InlineData(PortalRole.UtilizationReviewer)]
    [InlineData(PortalRole.FrontDesk)]
    [InlineData(PortalRole.Auditor)]
    [InlineData(PortalRole.Client)]
    public async Task HandleAsync_AnotherRole_IsForbidden(PortalRole role)
    {
        var before = await CountAsync();

        var result = await _store.UseCase<ImportFile>().HandleAsync(Sample.As(role), new(Guid.NewGuid(), ImportFiles.Query(ImportKind.Clients, ImportFiles.Clients(1))), Now);

        Assert.Equal(Refusal.Forbidden, Assert.Single(result.Refusals));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task HandleAsync_PasswordProvedLongAgo_AsksForItAgain()
    {
        _store.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal("step-up", Assert.Single((await ImportAsync(ImportKind.Clients, ImportFiles.Clients(1))).Refusals).Code);
    }

    private static void CutAt(int rows, CancellationTokenSource cut)
    {
        if (rows >= 2_500)
        {
            cut.Cancel();
        }
    }

    private Task<Result<ImportedView>> ImportAsync(ImportKind kind, string text) =>
        _store.UseCase<ImportFile>().HandleAsync(Sample.Director, new(Guid.NewGuid(), ImportFiles.Query(kind, text)), Now);

    private Task<(int Clients, int Stays, int Authorizations)> CountAsync() => _store.ReadAsync(async db =>
        (await db.Clients.CountAsync(Now), await db.Enrollments.CountAsync(Now), await db.Authorizations.CountAsync(Now)));
}
