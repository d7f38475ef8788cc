using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace IopPortal.Races;

/// <summary>Many people do anything at once; what each is answered, and what stands in the store at the end, is what one person alone would have got in the same order.</summary>
public sealed class RandomCommandTests
{
    private const int Workers = 32;

    [Fact]
    public async Task Commands_ThirtyTwoWorkersAtOnce_EqualASequentialModel()
    {
        await using var clinic = new BusyClinic();

        var answers = await clinic.RunAsync(seed: 1, Workers, commands: 480);

        AssertMuchOfBoth(answers);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Explicit")]
    public async Task Commands_FiftyThousandByThirtyTwoWorkers_EqualASequentialModel()
    {
        const int Clinics = 10, Commands = 5000;
        var clock = Stopwatch.StartNew();
        var answers = new List<IReadOnlyList<ClinicAnswer>>();
        for (var seed = 1; seed <= Clinics; seed++)
        {
            await using var clinic = new BusyClinic();
            answers.Add(await clinic.RunAsync(seed, Workers, Commands));
        }

        RaceTable.Print("random commands, equal to the model", Workers, Clinics * Commands, [.. answers.Select(Outcome)]);
        Print(clock.Elapsed, [.. answers.SelectMany(one => one)]);
        Assert.All(answers, AssertMuchOfBoth);
    }

    private static RaceOutcome Outcome(IReadOnlyList<ClinicAnswer> answers) => RaceOutcome.Of([.. answers.Select(answer => (answer.Told, answer.Waited))]);

    private static void AssertMuchOfBoth(IReadOnlyList<ClinicAnswer> answers)
    {
        Assert.InRange(answers.Count(answer => answer.Told == RaceOutcome.Done), answers.Count / 10, answers.Count * 9 / 10);
        Assert.InRange(answers.Max(answer => answer.Waited), TimeSpan.Zero, RaceOutcome.Patience);
    }

    private static void Print(TimeSpan took, IReadOnlyList<ClinicAnswer> answers)
    {
        RaceTable.Line(string.Create(CultureInfo.InvariantCulture, $"{answers.Count} commands in {took.TotalSeconds:0} s"));
        foreach (var kind in answers.GroupBy(answer => answer.Command.GetType().Name))
        {
            RaceTable.Line($"        {kind.Key}: {kind.Count(answer => answer.Told == RaceOutcome.Done)} of {kind.Count()} done");
        }
    }
}
