namespace IopPortal.Components.Pages.My;

/// <summary>One link in the forms that calendar programs take over (K41).</summary>
/// <param name="Https">As it was made.</param>
internal sealed record CalendarLinks(string Https)
{
    /// <summary>Opens the calendar of a phone or a computer.</summary>
    public string Webcal => Https.IndexOf("://", StringComparison.Ordinal) is var end and > 0 ? $"webcal{Https[end..]}" : Https;

    public string Google => $"https://calendar.google.com/calendar/r?cid={Uri.EscapeDataString(Webcal)}";

    public string Outlook => $"https://outlook.live.com/calendar/0/addfromweb?url={Uri.EscapeDataString(Https)}";
}
