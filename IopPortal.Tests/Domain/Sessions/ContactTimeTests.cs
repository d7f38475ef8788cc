using IopPortal.Support;
using Xunit;

namespace IopPortal.Domain.Sessions;

public sealed class ContactTimeTests
{
    [Fact]
    public void Minutes_OverlapAndTeamMeeting_CountOnceAndNotAtAll()
    {
        var group = (SessionKind.GroupTherapy, Sample.Slot(from: 9, to: 12).Utc());
        var inside = (SessionKind.IndividualTherapy, Sample.Slot(from: 11, to: 13).Utc());
        var meeting = (SessionKind.TeamMeeting, Sample.Slot(from: 14, to: 15).Utc());

        Assert.Equal(240, ContactTime.Minutes([group, inside, meeting]));
    }
}
