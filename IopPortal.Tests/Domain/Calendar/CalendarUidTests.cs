using IopPortal.Support;
using Xunit;

namespace IopPortal.Domain.Calendar;

public sealed class CalendarUidTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];
    private static readonly Guid Session = Guid.CreateVersion7();

    [Fact]
    public void Of_SameSession_IsTheSameAndOfVersion8()
    {
        var uid = CalendarUid.Of(Key, CalendarOwner.Client, Sample.Ana.Id, Session);

        Assert.Equal(uid, CalendarUid.Of(Key, CalendarOwner.Client, Sample.Ana.Id, Session));
        Assert.Equal((8, true), (uid.Version, uid.Variant is >= 8 and <= 11));
    }

    [Fact]
    public void Of_AnythingElse_IsAnother()
    {
        Guid[] uids =
        [
            CalendarUid.Of(Key, CalendarOwner.Client, Sample.Ana.Id, Session),
            CalendarUid.Of(Key, CalendarOwner.Client, Sample.Ben.Id, Session),
            CalendarUid.Of(Key, CalendarOwner.Client, Sample.Ana.Id, Guid.Empty),
            CalendarUid.Of(Key, CalendarOwner.Staff, Sample.Ana.Id, Session),
            CalendarUid.Of([.. Key.Reverse()], CalendarOwner.Client, Sample.Ana.Id, Session),
        ];

        Assert.Equal(uids.Length, uids.Distinct().Count());
    }
}
