using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Rosters;

public sealed class AddCredentialTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Renewal_MakesTheEarlierOneHistory()
    {
        await AddAsync(New(new("licence", "L-200", "NY", null, new(2040, 1, 1))));

        var view = (await _store.UseCase<GetStaffRoster>().HandleAsync(Sample.Director, Sample.TherapistStaff.Id, Now)).Value;
        Assert.Equal([("L-200", true), ("L-100", false)], view.Credentials.Select(credential => (credential.Details.Number, credential.IsNewest)));
    }

    [Fact]
    public async Task HandleAsync_EverythingWrong_TellsAllAtOnce()
    {
        var result = await AddAsync(New(new(new string('x', 10_000), "a\nb", "a\rb", new(2030, 1, 1), new(2029, 1, 1), Sample.Tuesday, "\0", "\u202E")));

        Assert.Equal(["Type", "Number", "State", "VerifiedBy", "Supervisor", "Expires", "VerifiedOn"], result.Refusals.Select(refusal => refusal.Field));
    }

    [Theory]
    [MemberData(nameof(BadText.Lines), MemberType = typeof(BadText), DisableDiscoveryEnumeration = true)]
    public async Task HandleAsync_Type_IsKeptOrRefused(string type, string? code) =>
        Assert.Equal(code, (await AddAsync(New(new(type, "", "", null, new(2030, 1, 1))))).Refusals.SingleOrDefault()?.Code);

    [Fact]
    public async Task HandleAsync_UnknownPerson_IsNotFound() =>
        Assert.Equal(Refusal.NotFound, Assert.Single((await AddAsync(New(new("Licence", "", "", null, new(2030, 1, 1))) with { StaffId = Guid.NewGuid() })).Refusals));

    private static AddCredentialCommand New(CredentialDetails details) => new(Guid.NewGuid(), Sample.TherapistStaff.Id, details);

    private Task<Result<Guid>> AddAsync(AddCredentialCommand command) => _store.UseCase<AddCredential>().HandleAsync(Sample.Director, command, Now);
}
