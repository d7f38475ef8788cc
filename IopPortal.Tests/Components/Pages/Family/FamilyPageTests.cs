using System.Net;
using System.Text.RegularExpressions;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IopPortal.Components.Pages.Family;

/// <summary>What a family meets over HTTP.</summary>
public sealed partial class FamilyPageTests : IAsyncLifetime
{
    private readonly PortalHost _host = new(new TestClock());
    private readonly string _token = SecretToken.New();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        TemplateStore.CopyTo(_host.StoreFile);
        _host.Start();
        await using var db = OpenStore();
        var guardian = new FamilyContact(Sample.Ana.Id, "Mia Lane", "Mother", "", isGuardian: true);
        db.AddRange(guardian, new FamilyLink(guardian, null, SecretToken.HashOf(_token)!, Sample.Monday.AddDays(30), Sample.Director.UserId, TestClock.Monday));
        db.Add(Sample.Session(room: Sample.BigRoom.Id, title: "Substance use recovery", clients: [Sample.Ana.Id, Sample.Ben.Id]));
        await db.SaveChangesAsync(Token);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Get_WithoutSigningIn_TellsWhenAndWhereAndIsNeitherKeptNorFound()
    {
        using var visitor = _host.Visitor();
        using var answer = await visitor.GetAsync(new Uri($"family/{_token}", UriKind.Relative), Token);

        var page = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("no-store", "noindex", "no-referrer"), (answer.Headers.CacheControl?.ToString(), answer.Headers.GetValues("X-Robots-Tag").Single(), answer.Headers.GetValues("Referrer-Policy").Single()));
        Assert.Contains(Sample.Site.Address, page, StringComparison.Ordinal);
        Assert.Contains("Tuesday, February 24", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var told = Markup().Replace(page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)], " ");
        Assert.All(["Lane", "Moss", "Mia", "Substance", "recovery", "IOP", "therapy", "group", "program", Sample.BigRoom.Name, Sample.TherapistStaff.FamilyName], word => Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase));
        Assert.All(["Lane", "Moss", "Mia", "Substance", "recovery", _token], word => Assert.DoesNotContain(word, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_UnknownAndEnded_AreTheSameAnswerAndOtherMethodsAreNotAllowed()
    {
        using var visitor = _host.Visitor();
        await using (var db = OpenStore())
        {
            (await db.FamilyLinks.SingleAsync(Token)).Revoke(TestClock.Monday);
            await db.SaveChangesAsync(Token);
        }

        var (ended, unknown) = (await SeenAsync(visitor, _token), await SeenAsync(visitor, SecretToken.New()));
        using var post = await visitor.PostAsync(new Uri($"family/{_token}", UriKind.Relative), null, Token);

        Assert.StartsWith("NotFound|", ended, StringComparison.Ordinal);
        Assert.Equal(unknown, ended);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    [Fact]
    public async Task Get_BrowserOfSomebodyWhoSpeaksSpanish_ReadsSpanish()
    {
        using var visitor = _host.Visitor();
        visitor.DefaultRequestHeaders.Add("Accept-Language", "es-MX,es;q=0.9,en;q=0.5");

        var page = WebUtility.HtmlDecode(await visitor.GetStringAsync(new Uri($"family/{_token}", UriKind.Relative), Token));

        Assert.Contains("<html lang=\"es\"", page, StringComparison.Ordinal);
        Assert.Contains("martes 24 de febrero", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Appointments", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RightAndWrongLink_NoLogHoldsEither()
    {
        using var log = new KeptLog();
        _host.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        using var visitor = _host.Visitor();
        var wrong = SecretToken.New();

        await SeenAsync(visitor, _token);
        await SeenAsync(visitor, wrong);

        var logs = string.Join('\n', log.Lines);
        Assert.All([_token, wrong], token => Assert.DoesNotContain(token, logs, StringComparison.Ordinal));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    private static async Task<string> SeenAsync(HttpClient visitor, string token)
    {
        using var answer = await visitor.GetAsync(new Uri($"family/{token}", UriKind.Relative), Token);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}:{string.Join(',', header.Value)}").Order(StringComparer.Ordinal);
        return $"{answer.StatusCode}|{string.Join('|', headers)}|{await answer.Content.ReadAsStringAsync(Token)}";
    }

    private IopPortal.Data.PortalDbContext OpenStore() => new(TestStore.Options(_host.StoreFile));
}
