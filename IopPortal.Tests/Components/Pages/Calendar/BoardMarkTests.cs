using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Pages.Calendar;

public sealed class BoardMarkTests
{
    [Fact]
    public void After_AMovedSession_MarksWhereItWasUntilItIsBack()
    {
        var was = BoardSample.Session(Sample.Monday, new(10, 0), new(11, 0));
        var moved = was with { Date = Sample.Tuesday, Start = new(13, 30), End = new(14, 30) };
        var (before, after) = (BoardSample.View(Sample.Monday, 7, was), BoardSample.View(Sample.Monday, 7, moved));

        var marks = BoardMark.After([], before, after);
        var again = BoardMark.After(marks, after, after);
        var back = BoardMark.After(again, after, before);

        Assert.Equal(("Moved to Tue 1:30 PM", "Was Mon 10:00 AM"), (marks.Single().To, marks.Single().From));
        Assert.Equal(marks, again);
        Assert.Empty(back);
    }

    [Fact]
    public void Of_AMark_TakesALaneAtTheOldPlaceAndIsSaidOnTheNewOne()
    {
        var was = BoardSample.Session(Sample.Monday, new(10, 0), new(11, 0));
        var other = BoardSample.Session(Sample.Monday, new(10, 0), new(11, 0));
        var moved = was with { Start = new(13, 0), End = new(14, 0) };

        var column = BoardGrid.Of(BoardSample.View(Sample.Monday, 7, other, moved), new(Sample.Monday), new BoardMark(was, moved)).Columns[0];

        Assert.Equal("r-25 n-12 x-7 w-6 track-1", column.Marks.Single().Classes);
        Assert.Equal("Coping skills: Moved to 1:00 PM", column.Marks.Single().Text);
        Assert.Equal([null, "Was 10:00 AM"], column.Blocks.Select(block => block.Was));
    }

    [Fact]
    public void With_AMoveMadeBefore_MarksTheOldPlaceWhileItIsInTheRange()
    {
        var session = BoardSample.Session(Sample.Tuesday, new(13, 0), new(14, 0)) with { OldDate = Sample.Monday, OldStart = new(9, 0) };
        var gone = session with { Id = Guid.NewGuid(), OldDate = Sample.Monday.AddDays(-3) };

        var mark = BoardMark.With([], BoardSample.View(Sample.Monday, 7, session, gone)).Single();

        Assert.Equal((Sample.Monday, new TimeOnly(9, 0), new TimeOnly(10, 0), "Moved to Tue 1:00 PM"), (mark.Was.Date, mark.Was.Start, mark.Was.End, mark.To));
    }

    [Fact]
    public void After_AnotherLength_LeavesNoMark()
    {
        var was = BoardSample.Session(Sample.Monday, new(10, 0), new(11, 0));
        var longer = was with { End = new(11, 30) };

        Assert.Empty(BoardMark.After([], BoardSample.View(Sample.Monday, 7, was), BoardSample.View(Sample.Monday, 7, longer)));
    }
}
