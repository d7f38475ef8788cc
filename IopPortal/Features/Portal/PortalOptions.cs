namespace IopPortal.Features.Portal;

/// <summary>What an operator decides about the whole portal: its visible name, its address and where it keeps its data.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>The visible name. It stands before sign-in and on clients' phones, so it names no kind of care.</summary>
    public string Name { get; set; } = "Schedule";

    /// <summary>Stands under letters about clients of tracks whose records may not be told on.</summary>
    public string RedisclosureNotice { get; set; } = "42 CFR part 2 prohibits unauthorized disclosure of these records.";

    /// <summary>The address people reach the portal at; one-time links are built on it.</summary>
    public string PublicUrl { get; set; } = "http://localhost:5080";

    /// <summary>Where the store and the keys are kept; empty means the default place. Absolute once the portal runs.</summary>
    public string DataDirectory { get; set; } = "";

    public CalendarOptions Calendar { get; set; } = new();

    public CallOptions Calls { get; set; } = new();

    /// <summary>Encrypts the key ring at rest; required outside Development.</summary>
    public string KeySecret { get; set; } = "";
}
