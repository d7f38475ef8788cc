using IopPortal.Domain.Time;
using Xunit;

namespace IopPortal.Domain.Staff;

public sealed class SubstituteRankingTests
{
    [Fact]
    public void Order_ContinuityThenTheLighterDay_ThenTheName()
    {
        var ranked = SubstituteRanking.Order([One("Zoe", minutes: 60), One("Amy", minutes: 60), One("Bea", known: 1, minutes: 300), One("Cal", known: 3, minutes: 400), One("Dan")]);

        Assert.Equal(["Cal", "Bea", "Dan", "Amy", "Zoe"], ranked.Select(candidate => candidate.Name));
    }

    [Fact]
    public void Preselect_TwoSessionsAtOnce_NobodyTwice()
    {
        var (first, second) = (One("Amy"), One("Bea"));
        var morning = Slot(9, 12);

        var picks = SubstituteRanking.Preselect([(morning, [first, second]), (Slot(11, 13), [first, second]), (Slot(11, 12), [first]), (Slot(12, 13), [first])]);

        Assert.Equal([first.StaffId, second.StaffId, null, first.StaffId], picks);
    }

    private static SubstituteCandidate One(string name, int known = 0, int minutes = 0) => new(Guid.NewGuid(), name, Discipline.Lcsw, known, minutes, 0, 3);

    private static UtcSlot Slot(int from, int to) => new(new(2026, 3, 2, from, 0, 0, TimeSpan.Zero), new(2026, 3, 2, to, 0, 0, TimeSpan.Zero));
}
