using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Rosters;

public sealed class EndWorkingHoursTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_LastDay_IsKept()
    {
        var hours = await HoursAsync();

        await EndAsync(Sample.TherapistStaff.Id, hours, Sample.Tuesday);

        Assert.Equal(Sample.Tuesday, await _store.ReadAsync(db => db.WorkingHours.Where(row => row.Id == hours).Select(row => row.ValidTo).SingleAsync(Now)));
    }

    [Fact]
    public async Task HandleAsync_BeforeTheyBeganOrAfterTheyEnded_IsRefused()
    {
        var hours = await HoursAsync();
        await EndAsync(Sample.TherapistStaff.Id, hours, Sample.Tuesday);

        Assert.Equal("hours.ended", Assert.Single((await EndAsync(Sample.TherapistStaff.Id, hours, Sample.Wednesday)).Refusals).Code);
        Assert.Equal("date.before", Assert.Single((await EndAsync(Sample.TherapistStaff.Id, hours, Sample.Monday.AddDays(-1))).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_HoursOfSomebodyElse_AreNotFound() =>
        Assert.Equal(Refusal.NotFound, Assert.Single((await EndAsync(Sample.SecondTherapistStaff.Id, await HoursAsync(), Sample.Tuesday)).Refusals));

    private async Task<Guid> HoursAsync() =>
        (await _store.SaveAsync(new WorkingHours(Sample.TherapistStaff.Id, DayOfWeek.Monday, new(21, 0), new(22, 0), Sample.Monday))).Id;

    private Task<Result<Done>> EndAsync(Guid staff, Guid hours, DateOnly lastDay) => _store.UseCase<EndWorkingHours>().HandleAsync(Sample.Director, new(staff, hours, lastDay), Now);
}
