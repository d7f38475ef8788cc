namespace IopPortal.Features.Imports;

/// <summary>How large a file may be, so that reading one never takes more memory or time than the clinic has.</summary>
public static class ImportLimits
{
    public const int MostMegabytes = 5;

    public const int MostBytes = MostMegabytes * 1024 * 1024;

    /// <summary>Of one account.</summary>
    public const int MostAnHour = 10;

    /// <summary>Below the header.</summary>
    public const int MostRows = 20_000;

    public const int MostColumns = 100;

    /// <summary>Bytes of one cell.</summary>
    public const int LongestCell = 4_000;
}
