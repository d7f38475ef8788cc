using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace IopPortal.Components.Ui;

public sealed partial class QrPathTests
{
    [Fact]
    public void Of_Link_DrawsTheThreeCornersInsideAQuietZoneOfFour()
    {
        var code = QrPath.Of("webcal://portal.test/cal/Qm3vT8kXeW0bN5rJzL1pYh7sGdA4uC9fKi2oR6tVxEw.ics");

        var runs = Runs().Matches(code.Data).Select(run => (X: int.Parse(run.Groups[1].ValueSpan, CultureInfo.InvariantCulture), Y: int.Parse(run.Groups[2].ValueSpan, CultureInfo.InvariantCulture), Width: int.Parse(run.Groups[3].ValueSpan, CultureInfo.InvariantCulture))).ToList();
        Assert.Equal((4, 4, code.Size - 4), (runs.Min(run => run.X), runs.Min(run => run.Y), runs.Max(run => run.X + run.Width)));
        Assert.All([(4, 4, 7), (code.Size - 11, 4, 7), (4, code.Size - 5, 7)], corner => Assert.Contains(corner, runs));
    }

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1H\1z")]
    private static partial Regex Runs();
}
