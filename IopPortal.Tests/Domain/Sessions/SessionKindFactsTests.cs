using Xunit;

namespace IopPortal.Domain.Sessions;

public sealed class SessionKindFactsTests
{
    [Fact]
    public void Of_EveryKind_HasPossibleFacts()
    {
        foreach (var kind in Enum.GetValues<SessionKind>())
        {
            var fact = SessionKindFacts.Of(kind);

            Assert.InRange(fact.DefaultMinutes, 5, 600);
            Assert.InRange(fact.MaxSize, 0, SessionKindFacts.HardCap);
            Assert.False(fact.IsGroup && fact.IsOneClient);
            Assert.Equal(fact.IsOneClient, fact.MaxSize == 1);
        }
    }

    [Fact]
    public void Of_EveryKind_CountsOnlyCare()
    {
        var uncounted = Enum.GetValues<SessionKind>().Where(kind => !SessionKindFacts.Of(kind).CountsTowardHours);

        Assert.Equal(
            [
                SessionKind.FamilyEducation, SessionKind.FamilySupportGroup, SessionKind.CaseManagement, SessionKind.DrugScreen, SessionKind.Orientation,
                SessionKind.Alumni, SessionKind.Aftercare, SessionKind.TeamMeeting, SessionKind.Supervision, SessionKind.Other,
            ],
            uncounted);
    }
}
