using IopPortal.Domain;

namespace IopPortal.Features.Imports;

/// <summary>Takes a file as it arrives and stops at the limit, whatever size was announced.</summary>
public static class ImportUpload
{
    private const int BlockSize = 64 * 1024;

    /// <param name="progress">Told how many bytes have arrived.</param>
    public static async Task<Result<byte[]>> ReadAsync(Stream stream, Action<int>? progress, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var block = new byte[BlockSize];
        while (await stream.ReadAsync(block, cancellationToken) is > 0 and var read)
        {
            if (kept.Length + read > ImportLimits.MostBytes)
            {
                return new Refusal("import.too-big", ImportLimits.MostMegabytes);
            }

            kept.Write(block, 0, read);
            progress?.Invoke((int)kept.Length);
        }

        return kept.ToArray();
    }
}
