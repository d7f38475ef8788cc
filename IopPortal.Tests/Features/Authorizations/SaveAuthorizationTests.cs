using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Authorizations;

public sealed class SaveAuthorizationTests : IAsyncLifetime
{
    private readonly TestStore _store = new();
    private readonly Client _client = Sample.NewClient("Noor", "Rahimi");
    private readonly PayerProfile _payer = new("MER", "Meridian", new() { DayMinimum = 120, ReviewEveryDays = 14 });
    private Enrollment _stay = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var rows = Sample.ClientRows(_client);
        _stay = rows.OfType<Enrollment>().Single();
        await _store.SaveAsync([_payer, .. rows]);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData("director")]
    [InlineData("reviewer")]
    public async Task HandleAsync_ByDirectorOrReviewer_IsOnTheRecord(string who)
    {
        var actor = who == "director" ? Sample.Director : Sample.Reviewer;

        await SaveAsync(New(), actor);

        var view = await ViewAsync(actor);
        Assert.Equal(("Meridian", 120), (view.Current?.Payer, view.Current?.DayMinimum));
        Assert.True(view.MayEdit);
        Assert.Equal(10, view.Current!.Units.Count(unit => unit.State == UnitState.Free));
    }

    [Fact]
    public async Task HandleAsync_ByCaseManagerOrTherapist_IsForbidden()
    {
        Assert.Equal(Refusal.Forbidden, Assert.Single((await SaveAsync(New(), Sample.CaseManager)).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await SaveAsync(New(), Sample.Therapist)).Refusals));
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_AddsOne()
    {
        var command = New();
        await SaveAsync(command);
        await SaveAsync(command);

        Assert.Empty((await ViewAsync(Sample.Director)).Others);
    }

    [Fact]
    public async Task HandleAsync_OverlappingApproved_IsRefusedAtTheFirstDay()
    {
        await SaveAsync(New());

        var refusal = Assert.Single((await SaveAsync(New() with { Details = Details() with { Start = Sample.Monday.AddDays(20), End = Sample.Monday.AddDays(60) } })).Refusals);

        Assert.Equal(("authorization.overlap", "Start"), (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task HandleAsync_OverlappingWhilePending_IsKeptBesideIt()
    {
        await SaveAsync(New());

        await SaveAsync(New() with { Details = Details() with { Number = "", Status = AuthorizationStatus.Pending } });

        var view = await ViewAsync(Sample.Director);
        Assert.Equal(AuthorizationStatus.Approved, view.Current?.Details.Status);
        Assert.Equal(AuthorizationStatus.Pending, Assert.Single(view.Others).Details.Status);
    }

    [Fact]
    public async Task HandleAsync_WrongFields_AreRefusedTogether()
    {
        var wrong = new AuthorizationDetails(Guid.NewGuid(), "", (AuthorizationUnit)99, -1, new(1969, 1, 1), new(1968, 1, 1), new(9999, 1, 1), AuthorizationStatus.Approved, "a\nb");

        var refused = (await SaveAsync(New() with { Details = wrong })).Refusals.Select(refusal => refusal.Field).ToHashSet();

        Assert.Equal(["PayerId", "UnitType", "Start", "End", "NextReview", "Number", "CareManager", "Allowed"], refused);
    }

    [Fact]
    public async Task HandleAsync_StaleVersion_IsRefused()
    {
        var id = (await SaveAsync(New())).Value;
        var change = New() with { Id = id, Version = 1 };
        await SaveAsync(change);

        Assert.Equal("stale", Assert.Single((await SaveAsync(change)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_OfAnotherStay_IsNotFound()
    {
        var other = Sample.ClientRows(Sample.NewClient("Theo", "Other"));
        await _store.SaveAsync([.. other]);
        var id = (await SaveAsync(New())).Value;

        var result = await SaveAsync(New() with { Id = id, Version = 1, EnrollmentId = other.OfType<Enrollment>().Single().Id });

        Assert.Equal(Refusal.NotFound, Assert.Single(result.Refusals));
    }

    private AuthorizationDetails Details() =>
        new(_payer.Id, "A-20931", AuthorizationUnit.Day, 10, Sample.Monday.AddDays(-3), Sample.Monday.AddDays(40), Sample.Monday.AddDays(10), AuthorizationStatus.Approved, "");

    private SaveAuthorizationCommand New() => new(null, 0, Guid.NewGuid(), _stay.Id, Details());

    private Task<Result<Guid>> SaveAsync(SaveAuthorizationCommand command, Actor? actor = null) => _store.UseCase<SaveAuthorization>().HandleAsync(actor ?? Sample.Director, command, Now);

    private async Task<ClientAuthorizationsView> ViewAsync(Actor actor) => (await _store.UseCase<GetAuthorizations>().HandleAsync(actor, _client.Id, Now)).Value;
}
