using IopPortal.Support;
using Xunit;

namespace IopPortal.Domain.Sessions;

public sealed class SeriesPlaceTests
{
    private static readonly SeriesPlace Rule = new(Sample.Monday, new(9, 0), new(12, 0), Guid.NewGuid(), Guid.NewGuid());

    [Fact]
    public void Against_A6OneThingChanged_NamesThatThing()
    {
        Assert.Equal(ApartKind.Moved, (Rule with { Date = Sample.Tuesday }).Against(Rule));
        Assert.Equal(ApartKind.Moved, (Rule with { Start = new(9, 30) }).Against(Rule));
        Assert.Equal(ApartKind.Shorter, (Rule with { End = new(11, 0) }).Against(Rule));
        Assert.Equal(ApartKind.Longer, (Rule with { End = new(12, 30) }).Against(Rule));
        Assert.Equal(ApartKind.NewLead, (Rule with { LeadId = Guid.NewGuid() }).Against(Rule));
        Assert.Equal(ApartKind.OtherRoom, (Rule with { RoomId = null }).Against(Rule));
        Assert.Equal(ApartKind.Other, Rule.Against(Rule));
    }
}
