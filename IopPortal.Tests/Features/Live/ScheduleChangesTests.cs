using System.Globalization;
using IopPortal.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace IopPortal.Features.Live;

public sealed class ScheduleChangesTests
{
    [Fact]
    public async Task Publish_BySomebodyInAnotherLanguage_CallsThePageBackInItsOwn()
    {
        var changes = new ScheduleChanges(NullLogger<ScheduleChanges>.Instance);
        var told = new TaskCompletionSource<string>();
        using var subscription = await SubscribeInSpanishAsync(changes, told);

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
        changes.Publish([Topic.Client(Sample.Ana.Id)]);

        Assert.Equal("es", await told.Task.WaitAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>In a flow of its own, as a circuit is.</summary>
    private static Task<IDisposable> SubscribeInSpanishAsync(ScheduleChanges changes, TaskCompletionSource<string> told) => Task.Run(() =>
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
        return changes.Subscribe([Topic.Client(Sample.Ana.Id)], () =>
        {
            told.SetResult(CultureInfo.CurrentUICulture.Name);
            return Task.CompletedTask;
        });
    });
}
