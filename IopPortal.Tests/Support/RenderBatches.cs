using System.Text;
using Microsoft.Playwright;

namespace IopPortal.Support;

/// <summary>Counts what the server sends a page to draw. Begin before the page is opened.</summary>
public sealed class RenderBatches
{
    private int _count;

    public RenderBatches(IPage page) =>
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            if (Encoding.Latin1.GetString(frame.Binary ?? []).Contains("JS.RenderBatch", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref _count);
            }
        };

    public int Count => Volatile.Read(ref _count);
}
