using Xunit;

namespace IopPortal.Components.Wording;

public sealed class MoveWordsTests
{
    [Fact]
    public void Done_OneThingChanged_NamesThatThing()
    {
        Assert.Equal("The session is moved.", MoveWords.Done(isMoved: true, longer: -30, otherLead: true, otherRoom: true));
        Assert.Equal("The session is shorter.", MoveWords.Done(isMoved: false, longer: -30, otherLead: false, otherRoom: false));
        Assert.Equal("The session has a new lead.", MoveWords.Done(isMoved: false, longer: 0, otherLead: true, otherRoom: false));
        Assert.Equal("The session has another room.", MoveWords.Done(isMoved: false, longer: 0, otherLead: false, otherRoom: true));
    }
}
