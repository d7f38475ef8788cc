using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace IopPortal.Domain.Attendance;

public sealed class MakeUpRankingTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 25, 17, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_AnyFits_IsTheOrderOfANaiveChoiceOfTheBestAgainAndAgain() =>
        Prop.ForAll(Fits().ListOf().ToArbitrary(), fits =>
        {
            var left = fits.Where(fit => !fit.BreaksRule).ToList();
            List<MakeUpFit> naive = [];
            while (left.Count > 0)
            {
                var best = left.First(one => left.All(other => ReferenceEquals(one, other) || IsBetter(one, other)));
                naive.Add(best);
                left.Remove(best);
            }

            return naive.SequenceEqual(MakeUpRanking.Of(fits));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_ClosesTheGapWithMoreExcess_GoesBeforeWhatDoesNotClose()
    {
        var closes = Fit(0, 0, excess: 120);
        var helps = Fit(30, 0, excess: 0);

        Assert.Equal([closes, helps], MakeUpRanking.Of([helps, closes]));
    }

    [Fact]
    public void Of_EqualInEverythingElse_PrefersLessExcessThenSoonerThenTheSameLead()
    {
        var most = Fit(0, 0, excess: 60);
        var later = Fit(0, 0, excess: 0, hours: 2);
        var stranger = Fit(0, 0, excess: 0, hours: 1);
        var known = Fit(0, 0, excess: 0, hours: 1, sameLead: true);

        Assert.Equal([known, stranger, later, most], MakeUpRanking.Of([most, later, stranger, known]));
    }

    [Fact]
    public void Of_BreaksAHardRule_IsNeverOffered() => Assert.Empty(MakeUpRanking.Of([Fit(0, 0, excess: 0) with { BreaksRule = true }]));

    /// <summary>Said the long way round: the first difference that matters decides.</summary>
    private static bool IsBetter(MakeUpFit one, MakeUpFit other)
    {
        if (one.Closes != other.Closes)
        {
            return one.Closes;
        }

        if (one.ShortDays != other.ShortDays)
        {
            return one.ShortDays < other.ShortDays;
        }

        if (one.ShortMinutes != other.ShortMinutes)
        {
            return one.ShortMinutes < other.ShortMinutes;
        }

        if (one.ExcessMinutes != other.ExcessMinutes)
        {
            return one.ExcessMinutes < other.ExcessMinutes;
        }

        if (one.Start != other.Start)
        {
            return one.Start < other.Start;
        }

        return one.SameLead != other.SameLead ? one.SameLead : one.SessionId.CompareTo(other.SessionId) < 0;
    }

    private static Gen<MakeUpFit> Fits() =>
        from minutes in Gen.Elements(0, 0, 20, 40)
        from days in Gen.Choose(0, 2)
        from excess in Gen.Elements(0, 10, 60)
        from hours in Gen.Choose(1, 3)
        from sameLead in Gen.Elements(true, false)
        from breaks in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select Fit(minutes, days, excess, hours, sameLead) with { BreaksRule = breaks };

    private static MakeUpFit Fit(int minutes, int days, int excess, int hours = 1, bool sameLead = false) => new(Guid.CreateVersion7(), minutes, days, excess, Now.AddHours(hours), sameLead);
}
