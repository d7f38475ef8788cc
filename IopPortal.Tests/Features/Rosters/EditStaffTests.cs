using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Rosters;

public sealed class EditStaffTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_NewName_IsAlsoTheAccounts()
    {
        await EditAsync(Change());

        Assert.Equal("Theresa Married", await _store.ReadAsync(db => db.Users.Where(user => user.StaffId == Sample.TherapistStaff.Id).Select(user => user.DisplayName).SingleAsync(Now)));
    }

    [Fact]
    public async Task HandleAsync_StaleVersion_IsRefused()
    {
        await EditAsync(Change());

        Assert.Equal("stale", Assert.Single((await EditAsync(Change())).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_TheNewVersion_IsSavedToo()
    {
        await EditAsync(Change());

        Assert.True((await EditAsync(Change() with { Version = 2 })).Succeeded);
    }

    [Fact]
    public async Task HandleAsync_MadeInactiveWhileLeading_SaysHowManySessions()
    {
        await _store.SaveAsync(Sample.Session());

        Assert.Equal(new Refusal("staff.still-booked", 1).At("IsActive"), Assert.Single((await EditAsync(Change() with { IsActive = false })).Refusals));
    }

    [Fact]
    public async Task HandleAsync_Unknown_IsNotFound() => Assert.Equal(Refusal.NotFound, Assert.Single((await EditAsync(Change() with { StaffId = Guid.NewGuid() })).Refusals));

    [Fact]
    public async Task HandleAsync_Therapist_IsForbidden() =>
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<EditStaff>().HandleAsync(Sample.Therapist, Change(), Now)).Refusals));

    private static EditStaffCommand Change() => new(Sample.TherapistStaff.Id, 1, new("Theresa", "Married", Discipline.Lcsw, 20, 2), true);

    private Task<Result<Done>> EditAsync(EditStaffCommand command) => _store.UseCase<EditStaff>().HandleAsync(Sample.Director, command, Now);
}
