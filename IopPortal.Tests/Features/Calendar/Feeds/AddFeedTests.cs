using IopPortal.Domain.Audit;
using IopPortal.Domain.Calendar;
using IopPortal.Features.Portal;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace IopPortal.Features.Calendar.Feeds;

public sealed class AddFeedTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_K34_ShowsTheTokenOnceAndKeepsItsHashAlone()
    {
        var made = (await _store.AddFeedAsync(Sample.ClientActor)).Value;

        var token = made.TokenOf();
        Assert.Matches("^[A-Za-z0-9_-]{43}$", token);
        var kept = await _store.ReadAsync(db => db.CalendarFeeds.SingleAsync(Token));
        Assert.Equal((Sample.ClientActor.UserId, CalendarOwner.Client, Sample.Ana.Id, "My phone", CalendarLevel.Appointment), (kept.UserId, kept.Owner, kept.PersonId, kept.Name, kept.Level));
        Assert.NotEqual(token, kept.TokenHash);
        Assert.DoesNotContain(token, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_store.File, Token)), StringComparison.Ordinal);
        Assert.Single(await _store.ReadAsync(db => db.AuditEvents.Where(row => row.Action == nameof(AddFeed) && row.ObjectId == made.Id && row.Outcome == AuditOutcome.Done).ToListAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_SameCommandTwice_MakesOneLinkAndShowsItOnce()
    {
        var key = Guid.CreateVersion7();

        var first = (await _store.AddFeedAsync(Sample.ClientActor, key: key)).Value;
        var second = (await _store.AddFeedAsync(Sample.ClientActor, key: key)).Value;

        Assert.Equal((first.Id, ""), (second.Id, second.Link));
        Assert.Equal(1, await _store.ReadAsync(db => db.CalendarFeeds.CountAsync(Token)));
    }

    [Theory]
    [InlineData(CalendarLevel.Staff, "", "My phone", "calendar.level")]
    [InlineData(CalendarLevel.Label, "", "My phone", "text.required")]
    [InlineData(CalendarLevel.Busy, "", " ", "text.required")]
    [InlineData((CalendarLevel)99, "", "My phone", "calendar.level")]
    public async Task HandleAsync_ChoiceAClientCannotMake_IsRefusedAtItsField(CalendarLevel level, string label, string name, string code)
    {
        var refused = await _store.AddFeedAsync(Sample.ClientActor, level, label, name);

        Assert.Equal(code, Assert.Single(refused.Refusals).Code);
        Assert.Equal(0, await _store.ReadAsync(db => db.CalendarFeeds.CountAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_Staff_HaveTheStaffLevelUnlessTheClinicForbidsIt()
    {
        Assert.Equal("calendar.level", Assert.Single((await _store.AddFeedAsync(Sample.Therapist)).Refusals).Code);
        var made = (await _store.AddFeedAsync(Sample.Therapist, CalendarLevel.Staff)).Value;
        Assert.True((await _store.OpenFeedAsync(made.TokenOf())).Succeeded);

        _store.Services.GetRequiredService<IOptions<PortalOptions>>().Value.Calendar.StaffFeeds = false;

        Assert.Equal("calendar.staff-forbidden", Assert.Single((await _store.AddFeedAsync(Sample.Therapist, CalendarLevel.Staff)).Refusals).Code);
        Assert.False((await _store.OpenFeedAsync(made.TokenOf())).Succeeded);
    }

    [Fact]
    public async Task HandleAsync_MoreThanAnybodysDevices_IsRefused()
    {
        for (var link = 0; link < 12; link++)
        {
            Assert.Empty((await _store.AddFeedAsync(Sample.ClientActor)).Refusals);
        }

        Assert.Equal("calendar.too-many", Assert.Single((await _store.AddFeedAsync(Sample.ClientActor)).Refusals).Code);
    }
}
