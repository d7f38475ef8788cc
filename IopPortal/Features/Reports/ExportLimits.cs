using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;

namespace IopPortal.Features.Reports;

/// <summary>How many files one person may take out within an hour, of whatever kind. Whoever has to prove the password again first is not counted for it.</summary>
public sealed class ExportLimits
{
    public const int FilesPerHour = 20;

    private readonly HourlyCount<Guid> _files = new();

    /// <summary>Null while one more may be had; otherwise how many minutes to wait.</summary>
    internal Refusal? Refuse(ReadScope scope) =>
        _files.Add(scope.Facts.UserId, FilesPerHour, scope.Now) is { } wait ? new Refusal("export.too-often", FilesPerHour, (int)Math.Ceiling(wait.TotalMinutes)) : null;
}
