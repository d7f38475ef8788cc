using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Rosters;

public sealed class AddWorkingHoursTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_TwoDays_AreTwoStretchesOnce()
    {
        await AddAsync(New());
        await AddAsync(New() with { Key = Guid.Empty, Start = new(22, 0), End = new(23, 0) });
        await AddAsync(New() with { Key = Guid.Empty, Start = new(22, 0), End = new(23, 0) });

        Assert.Equal(7 + 4, await _store.ReadAsync(db => db.WorkingHours.CountAsync(row => row.StaffId == Sample.TherapistStaff.Id, Now)));
    }

    [Fact]
    public async Task HandleAsync_OverTheSameHours_IsRefused() =>
        Assert.Equal("hours.overlap", Assert.Single((await AddAsync(New() with { Start = new(20, 0) })).Refusals).Code);

    [Fact]
    public async Task HandleAsync_EverythingWrong_TellsAllAtOnce()
    {
        var result = await AddAsync(New() with { Weekdays = (WeekdaySet)255, Start = new(9, 0), End = new(9, 0), ValidTo = new(2019, 1, 1) });

        Assert.Equal(["Weekdays", "End", "ValidTo"], result.Refusals.Select(refusal => refusal.Field));
        Assert.Equal("hours.no-weekday", Assert.Single((await AddAsync(New() with { Weekdays = WeekdaySet.None })).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_Therapist_ChangesOwnHoursOnly()
    {
        Assert.True((await AddAsync(New(), Sample.Therapist)).Succeeded);
        Assert.Equal(Refusal.NotFound, Assert.Single((await AddAsync(New(), Sample.SecondTherapist)).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await AddAsync(New(), Sample.Administrator)).Refusals));
    }

    [Fact]
    public async Task HandleAsync_UnknownPerson_IsNotFound() => Assert.Equal(Refusal.NotFound, Assert.Single((await AddAsync(New() with { StaffId = Guid.NewGuid() })).Refusals));

    private static AddWorkingHoursCommand New() =>
        new(Guid.NewGuid(), Sample.TherapistStaff.Id, WeekdaySet.Monday | WeekdaySet.Friday, new(21, 0), new(22, 0), Sample.Monday, null);

    private Task<Result<Guid>> AddAsync(AddWorkingHoursCommand command, Actor? actor = null) =>
        _store.UseCase<AddWorkingHours>().HandleAsync(actor ?? Sample.Director, command, Now);
}
