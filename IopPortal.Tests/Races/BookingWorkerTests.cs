using System.Diagnostics;
using System.IO.Pipes;
using System.Text.Json;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IopPortal.Races;

/// <summary>What runs in the second process of a race. Started by hand there is nobody to give orders, and nothing happens.</summary>
public sealed class BookingWorkerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact(Explicit = true)]
    [Trait("Category", "Explicit")]
    public async Task Work_UntilThePipeCloses_BooksWhatIsOrdered()
    {
        if (Environment.GetEnvironmentVariable(BookingWorker.PipeVariable) is not { Length: > 0 } name)
        {
            return;
        }

        await using var pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous);
        await pipe.ConnectAsync(Patience, TestContext.Current.CancellationToken);
        using var orders = new StreamReader(pipe, leaveOpen: true);
        while (await orders.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            var answers = await DoAsync(JsonSerializer.Deserialize<BookingOrder>(line)!);
            await pipe.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answers).Append((byte)'\n').ToArray(), TestContext.Current.CancellationToken);
        }
    }

    private static async Task<IReadOnlyList<BookingAnswer>> DoAsync(BookingOrder order)
    {
        var services = new ServiceCollection();
        TestStore.Register(services, order.File, new TestClock());
        await using var provider = services.BuildServiceProvider();
        var book = provider.GetRequiredService<BookSession>();
        var answers = new BookingAnswer[order.Plans.Count];
        await Crowd.AtOnceAsync(order.Workers, async worker =>
        {
            for (var number = worker; number < answers.Length; number += order.Workers)
            {
                var began = Stopwatch.GetTimestamp();
                var answer = await book.HandleAsync(order.Actor, new(Guid.CreateVersion7(), order.Plans[number]));
                answers[number] = new(RaceOutcome.Told(answer), Stopwatch.GetElapsedTime(began));
            }

            return worker;
        });
        return answers;
    }
}
