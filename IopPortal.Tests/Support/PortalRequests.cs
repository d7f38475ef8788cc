using System.Net;
using System.Text.RegularExpressions;

namespace IopPortal.Support;

/// <summary>Talks to a running portal as a browser would, without one: for answers, downloads and forms.</summary>
public static partial class PortalRequests
{
    /// <summary>Follows no redirect, so that a test sees each answer.</summary>
    public static HttpClient Visitor(this PortalHost host)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == SelfSignedCertificate.Subject;
        return new HttpClient(handler) { BaseAddress = host.Address };
    }

    /// <summary>A visitor who has signed in through the real form; fails when the portal did not let the account in.</summary>
    public static async Task<HttpClient> SignedInAsync(this PortalHost host, string account, string password = DemoAccount.Password)
    {
        var visitor = host.Visitor();
        using var answer = await visitor.PostFormAsync("Account/Login", new() { ["Input.Email"] = account, ["Input.Password"] = password });
        return answer.StatusCode == HttpStatusCode.Redirect
            ? visitor
            : throw new InvalidOperationException($"{account} was not let in: {(int)answer.StatusCode}.");
    }

    /// <summary>Opens the page, takes its form's hidden fields along and posts.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient visitor, string path, Dictionary<string, string> fields)
    {
        var page = await visitor.GetStringAsync(new Uri(path, UriKind.Relative));
        foreach (Match hidden in HiddenField().Matches(page))
        {
            fields.TryAdd(hidden.Groups["name"].Value, WebUtility.HtmlDecode(hidden.Groups["value"].Value));
        }

        using var form = new FormUrlEncodedContent(fields);
        return await visitor.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"\s*/?>""")]
    private static partial Regex HiddenField();
}
