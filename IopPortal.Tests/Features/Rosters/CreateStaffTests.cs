using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Staff;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Rosters;

public sealed class CreateStaffTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_NewColleague_HasAnAccountWithoutPasswordAndOneLink()
    {
        var result = await CreateAsync(New());

        var account = await _store.ReadAsync(db => db.Users.SingleAsync(user => user.StaffId == result.Value.Id, Now));
        Assert.Equal(("Nora New", "NORA@CLINIC.TEST", null), (account.DisplayName, account.NormalizedEmail, account.PasswordHash));
        Assert.True(account is { EmailConfirmed: true, LockoutEnabled: true, IsDisabled: false });
        Assert.Contains("/Account/Link/", result.Value.Link, StringComparison.Ordinal);
        var view = (await _store.UseCase<GetStaffRoster>().HandleAsync(Sample.Administrator, result.Value.Id, Now)).Value;
        Assert.Equal((AccountState.Invited, "nora@clinic.test"), (view.Account!.State, view.Account.Email));
        Assert.Equal([PortalRole.Therapist, PortalRole.CaseManager], view.Account.Roles);
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_IsOneColleagueAndTheLinkIsNotSaidAgain()
    {
        var command = New();

        var first = await CreateAsync(command);
        var second = await CreateAsync(command);

        Assert.Equal(first.Value with { Link = null }, second.Value);
    }

    [Fact]
    public async Task HandleAsync_Auditor_NeedsNoStaffRecord()
    {
        var result = await CreateAsync(new(Guid.NewGuid(), null, "State auditor", "state@clinic.test", [PortalRole.Auditor]));

        var account = await _store.ReadAsync(db => db.Users.SingleAsync(user => user.Id == result.Value.Id, Now));
        Assert.Equal(("State auditor", null, null), (account.DisplayName, account.StaffId, account.ClientId));
    }

    [Theory]
    [MemberData(nameof(BadText.Lines), MemberType = typeof(BadText), DisableDiscoveryEnumeration = true)]
    public async Task HandleAsync_Names_AreKeptOrRefused(string name, string? code)
    {
        var result = await CreateAsync(New() with { Staff = Details with { GivenName = name, FamilyName = name } });

        Assert.Equal(code is null ? [] : new[] { "GivenName", "FamilyName" }, result.Refusals.Select(refusal => refusal.Field));
        Assert.All(result.Refusals, refusal => Assert.Equal(code, refusal.Code));
    }

    [Fact]
    public async Task HandleAsync_EverythingWrong_TellsAllAtOnce()
    {
        var details = new StaffDetails("a\nb", "", (Discipline)99, -1, 1_000_000_000);

        var result = await CreateAsync(New() with { Staff = details, Email = "nobody", Roles = [] });

        Assert.Equal(["GivenName", "FamilyName", "Discipline", "MaxCaseload", "MaxGroupsPerDay", "Email", "Roles"], result.Refusals.Select(refusal => refusal.Field));
    }

    [Theory]
    [InlineData("therapist@clinic.test")]
    [InlineData("  THERAPIST@clinic.TEST ")]
    public async Task HandleAsync_EmailOfAnother_IsRefused(string email) =>
        Assert.Equal("account.email-taken", Assert.Single((await CreateAsync(New() with { Email = email })).Refusals).Code);

    [Fact]
    public async Task HandleAsync_ClientsRole_IsNotForStaff() =>
        Assert.Equal("choice.unknown", Assert.Single((await CreateAsync(New() with { Roles = [PortalRole.Client] })).Refusals).Code);

    [Fact]
    public async Task HandleAsync_PasswordProvedLongAgo_AsksForItAgain()
    {
        _store.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal("step-up", Assert.Single((await CreateAsync(New())).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_Director_IsForbidden() =>
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<CreateStaff>().HandleAsync(Sample.Director, New(), Now)).Refusals));

    private static StaffDetails Details => new("Nora", "New", Discipline.Lmft, 24, 3);

    private static CreateStaffCommand New() => new(Guid.NewGuid(), Details, "", "nora@clinic.test", [PortalRole.Therapist, PortalRole.CaseManager]);

    private Task<Result<InvitedAccount>> CreateAsync(CreateStaffCommand command) => _store.UseCase<CreateStaff>().HandleAsync(Sample.Administrator, command, Now);
}
