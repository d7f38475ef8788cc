using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace IopPortal.Domain.Time;

public sealed class UtcSlotsTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<UtcSlot> AnySlot =
        from start in Gen.Choose(0, 200)
        from length in Gen.Choose(-5, 60)
        select new UtcSlot(Midnight.AddMinutes(start), Midnight.AddMinutes(start + length));

    [Fact]
    public void Union_BackToBack_IsOneSpan()
    {
        var union = UtcSlots.Union([Slot(10, 20), Slot(0, 10)]);

        Assert.Equal([Slot(0, 20)], union);
    }

    [Fact]
    public void Union_AnySlots_CoversTheSameMinutes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(AnySlot.ListOf().ToArbitrary(), slots =>
        {
            var union = UtcSlots.Union(slots);
            return MinutesIn(union).SequenceEqual(MinutesIn(slots))
                && UtcSlots.Minutes(slots) == MinutesIn(slots).Count()
                && union.Zip(union.Skip(1)).All(pair => pair.First.End < pair.Second.Start);
        }));

    [Fact]
    public void Minus_AnyCuts_LeavesTheOtherMinutes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(AnySlot.ToArbitrary(), AnySlot.ListOf().ToArbitrary(), (slot, cuts) =>
            MinutesIn(UtcSlots.Minus(slot, cuts)).SequenceEqual(MinutesIn([slot]).Except(MinutesIn(cuts)))));

    [Fact]
    public void Minutes_PartsOfAMinute_AddUpBeforeRounding()
    {
        UtcSlot[] halves = [new(Midnight, Midnight.AddSeconds(90)), new(Midnight.AddMinutes(5), Midnight.AddMinutes(5).AddSeconds(90))];

        Assert.Equal(3, UtcSlots.Minutes(halves));
    }

    private static UtcSlot Slot(int start, int end) => new(Midnight.AddMinutes(start), Midnight.AddMinutes(end));

    private static IEnumerable<int> MinutesIn(IEnumerable<UtcSlot> slots) =>
        Enumerable.Range(0, 300).Where(minute => slots.Any(slot => slot.Start <= Midnight.AddMinutes(minute) && Midnight.AddMinutes(minute) < slot.End));
}
