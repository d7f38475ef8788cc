using System.Globalization;
using System.Text;
using QRCoder;

namespace IopPortal.Components.Ui;

/// <summary>A QR code as one path of an SVG, in whole units with its quiet zone: drawn by the page, never as a picture.</summary>
/// <param name="Size">Width and height.</param>
public sealed record QrPath(int Size, string Data)
{
    public static QrPath Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                var from = x;
                while (x < rows[y].Length && rows[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1H{from}z");
                }
            }
        }

        return new QrPath(rows.Count, path.ToString());
    }
}
