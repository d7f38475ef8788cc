using IopPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IopPortal.Support;

/// <summary>Proves that tests see a query which multiplies collections by accident.</summary>
public sealed class StrictQueriesTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task AddStrictQueries_TwoCollectionsAtOnce_Throws()
    {
        await using var db = await _store.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        var query = db.Staff.Select(staff => new
        {
            Hours = db.WorkingHours.Where(row => row.StaffId == staff.Id).ToList(),
            TimeOff = db.TimeOff.Where(row => row.StaffId == staff.Id).ToList(),
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => query.ToListAsync(TestContext.Current.CancellationToken));
    }
}
