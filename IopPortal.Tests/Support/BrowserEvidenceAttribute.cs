using System.Collections.Concurrent;
using System.Reflection;
using IopPortal.Support;
using Microsoft.Playwright;
using Xunit;
using Xunit.v3;

[assembly: BrowserEvidence]

namespace IopPortal.Support;

/// <summary>Closes the browser windows a test opened; after a failure it first keeps what they showed in out/journeys.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class BrowserEvidenceAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> Opened = new();

    public static void Watch(IBrowserContext context)
    {
        if (TestContext.Current.Test is { } test)
        {
            Opened.GetOrAdd(test.UniqueID, _ => []).Add(context);
        }
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Opened.TryRemove(test.UniqueID, out var contexts))
        {
            var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
            Task.Run(() => CloseAsync(contexts, failed, methodUnderTest, test)).GetAwaiter().GetResult(); // The attribute has no asynchronous form.
        }
    }

    private static async Task CloseAsync(ConcurrentBag<IBrowserContext> contexts, bool failed, MethodInfo methodUnderTest, IXunitTest test)
    {
        var number = 0;
        foreach (var context in contexts)
        {
            if (failed)
            {
                await KeepAsync(context, $"{methodUnderTest.DeclaringType?.Name}.{methodUnderTest.Name}-{test.UniqueID[..6]}-{number++}");
            }

            await context.CloseAsync();
        }
    }

    private static async Task KeepAsync(IBrowserContext context, string name)
    {
        var folder = Path.Combine(Repository.Root, "out", "journeys");
        await context.Tracing.StopAsync(new() { Path = Path.Combine(folder, name + ".zip") });
        foreach (var (page, index) in context.Pages.Select((page, index) => (page, index)))
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{index}.png"), FullPage = true });
        }
    }
}
