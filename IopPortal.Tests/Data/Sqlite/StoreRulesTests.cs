using IopPortal.Domain.Attendance;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Data.Sqlite;

/// <summary>The rules inside the database hold against plain SQL, which no use case stands in front of.</summary>
public sealed class StoreRulesTests : IAsyncDisposable
{
    private const int ConstraintByTrigger = 1811;
    private const int ConstraintByCheck = 275;

    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    /// <summary>A table that a migration rebuilds loses its triggers without a word; then this fails.</summary>
    [Fact]
    public async Task Create_MigratedStore_HoldsEveryRuleWordForWord()
    {
        var stored = await _store.ReadAsync(db => db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync(Token));

        var rules = StoreRules.Create.Concat(CalendarRules.Create.Where(rule => rule.StartsWith("CREATE TRIGGER", StringComparison.Ordinal)));
        Assert.Equal(rules.Select(Plain).Order(StringComparer.Ordinal), stored.Select(Plain).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(9, 12, 10, 11)]
    [InlineData(10, 11, 9, 12)]
    [InlineData(9, 11, 10, 12)]
    [InlineData(9, 10, 9, 10)]
    [InlineData(8, 18, 17, 18)]
    public async Task Insert_BesideAnOverlappingBooking_IsRefused(int from, int to, int otherFrom, int otherTo)
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: from, to: to)));

        var refused = await RefusedAsync(() => InsertAsync(Sample.TherapistStaff.Id, Sample.Slot(from: otherFrom, to: otherTo)));

        Assert.Equal((ConstraintByTrigger, true), (refused.SqliteExtendedErrorCode, refused.Message.Contains(StoreRules.Overlap, StringComparison.Ordinal)));
        Assert.Equal("booking.taken", StoreRefusals.Read(refused)?.Code);
    }

    [Fact]
    public async Task Insert_BackToBackOnBothSides_IsStored()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 10, to: 11)));

        await InsertAsync(Sample.TherapistStaff.Id, Sample.Slot(from: 9, to: 10));
        await InsertAsync(Sample.TherapistStaff.Id, Sample.Slot(from: 11, to: 12));

        Assert.Equal(3, await _store.ReadAsync(db => db.Bookings.CountAsync(booking => booking.ResourceId == Sample.TherapistStaff.Id, Token)));
    }

    [Fact]
    public async Task Insert_OverlappingInAnotherLane_IsStored()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 12), clients: Sample.Ana.Id));

        await InsertAsync(Sample.Ana.Id, Sample.Slot(from: 10, to: 11), BookingKind.Client, Booking.PullOutLane);

        Assert.Equal(2, await _store.ReadAsync(db => db.Bookings.CountAsync(booking => booking.ResourceId == Sample.Ana.Id, Token)));
    }

    [Fact]
    public async Task Insert_TwoPullOutsAtOnce_RefusesTheSecond()
    {
        await InsertAsync(Sample.Ana.Id, Sample.Slot(from: 10, to: 11), BookingKind.Client, Booking.PullOutLane);

        var refused = await RefusedAsync(() => InsertAsync(Sample.Ana.Id, Sample.Slot(from: 10, to: 11), BookingKind.Client, Booking.PullOutLane));

        Assert.Equal("booking.taken", StoreRefusals.Read(refused)?.Code);
    }

    [Fact]
    public async Task Insert_OverAReleasedBooking_IsStored()
    {
        await _store.SaveAsync(Sample.Session());
        await ExecuteAsync("UPDATE Bookings SET Active = 0");

        await InsertAsync(Sample.TherapistStaff.Id, Sample.Slot());

        Assert.Equal(1, await _store.ReadAsync(db => db.Bookings.CountAsync(booking => booking.Active, Token)));
    }

    [Theory]
    [InlineData("UPDATE Bookings SET StartUtc = StartUtc - 3600, EndUtc = EndUtc - 3600 WHERE Id = $id")]
    [InlineData("UPDATE Bookings SET StartUtc = StartUtc - 60 WHERE Id = $id")]
    public async Task Update_OntoAnotherBooking_IsRefused(string update)
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 10)));
        var later = await InsertAsync(Sample.TherapistStaff.Id, Sample.Slot(from: 10, to: 11));

        var refused = await RefusedAsync(() => ExecuteAsync(update, ("$id", later)));

        Assert.Equal("booking.taken", StoreRefusals.Read(refused)?.Code);
    }

    [Theory]
    [InlineData("UPDATE Bookings SET Active = 1 WHERE Id = $id")]
    [InlineData("UPDATE Bookings SET Lane = 0, Active = 1 WHERE Id = $id")]
    public async Task Update_BringingBackAReleasedBookingOfATakenTime_IsRefused(string update)
    {
        var first = await InsertAsync(Sample.TherapistStaff.Id, Sample.Slot());
        await ExecuteAsync("UPDATE Bookings SET Active = 0 WHERE Id = $id", ("$id", first));
        await InsertAsync(Sample.TherapistStaff.Id, Sample.Slot());

        var refused = await RefusedAsync(() => ExecuteAsync(update, ("$id", first)));

        Assert.Equal("booking.taken", StoreRefusals.Read(refused)?.Code);
    }

    [Theory]
    [InlineData("UPDATE AuditEvents SET Reason = 'x'")]
    [InlineData("DELETE FROM AuditEvents")]
    [InlineData("UPDATE AttendanceChanges SET Reason = 'x'")]
    [InlineData("DELETE FROM AttendanceChanges")]
    public async Task Change_WhatIsOnlyAppended_IsRefused(string change)
    {
        var session = await _store.SaveAsync(Sample.Session(clients: Sample.Ana.Id));
        await _store.SaveAsync(new AttendanceChange(session.Id, Sample.Ana.Id, null, new(AttendanceStatus.Present), "", Sample.Director.UserId, TestClock.Monday));
        await _store.SaveAsync(new AuditEvent(TestClock.Monday, Sample.Director.UserId, "Director", "SES-3", "BookSession", session.Id, AuditOutcome.Done));

        var refused = await RefusedAsync(() => ExecuteAsync(change));

        Assert.Equal((ConstraintByTrigger, true), (refused.SqliteExtendedErrorCode, refused.Message.Contains("append_only", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("UPDATE Sessions SET EndUtc = StartUtc + 36001")]
    [InlineData("UPDATE Sessions SET EndUtc = StartUtc + 299")]
    [InlineData("UPDATE Sessions SET EndUtc = StartUtc - 3600")]
    [InlineData("UPDATE Bookings SET EndUtc = StartUtc + 36001")]
    [InlineData("UPDATE Bookings SET Lane = 3")]
    public async Task Change_LengthOrLaneOutOfBounds_IsRefused(string change)
    {
        await _store.SaveAsync(Sample.Session());

        var refused = await RefusedAsync(() => ExecuteAsync(change));

        Assert.Equal(ConstraintByCheck, refused.SqliteExtendedErrorCode);
    }

    private static string Plain(string sql) => sql.ReplaceLineEndings("\n").Trim().TrimEnd(';').TrimEnd();

    private static async Task<SqliteException> RefusedAsync(Func<Task> change) => await Assert.ThrowsAsync<SqliteException>(change);

    /// <summary>A booking in an empty session of its own, so that nothing but the overlap rule can stand against it.</summary>
    private async Task<Guid> InsertAsync(Guid resource, LocalSlot slot, BookingKind kind = BookingKind.Staff, int lane = Booking.MainLane)
    {
        var session = await _store.SaveAsync(new Session(new SessionDetails(SessionKind.GroupTherapy, "Empty", Sample.Site.Id, Sample.Zone, Delivery.InPerson), slot, slot.Utc(), TestClock.Monday));
        var id = Guid.CreateVersion7();
        await ExecuteAsync(
            """
            INSERT INTO Bookings (Id, SessionId, Kind, ResourceId, Role, Lane, StartUtc, EndUtc, Active, ExemptReason, AddedAt)
            VALUES ($id, $session, $kind, $resource, $role, $lane, $start, $end, 1, '', 0)
            """,
            ("$id", id), ("$session", session.Id), ("$kind", kind.ToString()), ("$resource", resource), ("$lane", lane),
            ("$role", kind == BookingKind.Staff ? nameof(BookingRole.Lead) : nameof(BookingRole.Member)),
            ("$start", slot.Utc().Start.ToUnixTimeSeconds()), ("$end", slot.Utc().End.ToUnixTimeSeconds()));
        return id;
    }

    private async Task ExecuteAsync(string sql, params (string Name, object Value)[] parameters)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _store.File, Pooling = false }.ToString());
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await command.ExecuteNonQueryAsync(Token);
    }
}
