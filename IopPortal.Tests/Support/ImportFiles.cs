using System.Globalization;
using System.Text;
using IopPortal.Features.Imports;

namespace IopPortal.Support;

/// <summary>Files as the director brings them.</summary>
internal static class ImportFiles
{
    public const string ClientHeader = "MRN,First name,Last name,Birth date";

    public const string EnrolmentHeader = "MRN,Program,Referred on,Weeks,Days a week,Minutes a day";

    public const string AuthorisationHeader = "MRN,Program,Payer,Number,Unit,Allowed,First day,Last day,Status";

    public static ImportQuery Query(ImportKind kind, string text) => Query(kind, Encoding.UTF8.GetBytes(text));

    public static ImportQuery Query(ImportKind kind, byte[] content) => new(kind, content, null, AreOthers: false);

    public static string Clients(int rows) => Lines(
        [ClientHeader, .. Enumerable.Range(1, rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"X-{i:00000},Given{i},Family,1990-05-04"))]);

    public static string Enrolments(string mrn) => Lines(EnrolmentHeader, $"{mrn},Day program,2026-02-20,12,3,180");

    public static string Authorisations(string mrn) => Lines(AuthorisationHeader, $"{mrn},Day program,ACME,A-1,Day,20,2026-02-23,2026-05-01,Approved");

    public static string Lines(params IEnumerable<string> lines) => string.Join("\r\n", lines) + "\r\n";
}
