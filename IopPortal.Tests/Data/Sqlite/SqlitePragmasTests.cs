using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Data.Sqlite;

/// <summary>Every context the portal uses is set up to keep what it acknowledged.</summary>
public sealed class SqlitePragmasTests : IAsyncDisposable
{
    private const string Full = "2";

    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData("synchronous", Full)]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    public async Task ConnectionOpened_ContextOfThePortal_IsSetUp(string pragma, string expected)
    {
        var contexts = _store.UseCase<IDbContextFactory<PortalDbContext>>();

        for (var use = 0; use < 3; use++) // A pooled context and a pooled connection come back set up too.
        {
            await using var db = await contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";

            var value = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);

            Assert.Equal(expected, $"{value}");
        }
    }

    [Fact]
    public async Task ConnectionOpened_RowThatPointsNowhere_IsRefused() =>
        await Assert.ThrowsAsync<DbUpdateException>(() => _store.SaveAsync(Sample.GroupRows(out _).OfType<Domain.Sessions.Group>().Single()));
}
