using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Pages.Groups;

public sealed class GroupFormTests
{
    private static readonly TrackChoice Evening = new(Guid.NewGuid(), "Evening", "", TimeOfDay.Evening, Sample.Site.Id, 0, new PlanningParameters());

    private readonly GroupForm _form = new(new([Evening], [new(Sample.Site.Id, Sample.Site.Name, Sample.Zone)], [], [], null, Sample.Monday));

    [Fact]
    public void TrackId_NoTimeTyped_FillsTheTimesAndSaysWhereFrom()
    {
        _form.TrackId = Evening.Id;

        Assert.Equal((new TimeOnly(18, 0), new TimeOnly(21, 0), "Evening"), (_form.Start, _form.End, _form.TimesFrom));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TrackId_OneTimeTyped_LeavesBothAlone(bool start)
    {
        if (start)
        {
            _form.Start = new(10, 0);
        }
        else
        {
            _form.End = new(11, 0);
        }

        var before = (_form.Start, _form.End);
        _form.TrackId = Evening.Id;

        Assert.Equal(before, (_form.Start, _form.End));
        Assert.Null(_form.TimesFrom);
    }

    [Fact]
    public void Kind_EndTyped_LeavesItAlone()
    {
        _form.End = new(11, 15);

        _form.Kind = SessionKind.SkillsGroup;

        Assert.Equal(new TimeOnly(11, 15), _form.End);
    }

    [Fact]
    public void Start_EndTyped_LeavesItAlone()
    {
        _form.End = new(11, 15);

        _form.Start = new(10, 0);

        Assert.Equal(new TimeOnly(11, 15), _form.End);
    }

    [Fact]
    public void Start_EndNotTyped_TakesItAlong()
    {
        _form.Start = new(10, 0);

        Assert.Equal(new TimeOnly(13, 0), _form.End);
    }
}
