using Xunit;

namespace IopPortal.Domain.Calendar;

public sealed class CalendarDisclosureTests
{
    [Theory]
    [InlineData(CalendarLevel.Busy, "Busy", "")]
    [InlineData(CalendarLevel.Appointment, "Appointment", "")]
    [InlineData(CalendarLevel.Address, "Appointment", "12 Main Street")]
    [InlineData(CalendarLevel.Label, "Yoga class", "")]
    [InlineData(CalendarLevel.Staff, "Morning circle", "Room 1")]
    public void Level_AnySession_TellsThisMuch(CalendarLevel level, string summary, string location)
    {
        Assert.Equal(summary, CalendarDisclosure.Summary(level, "Morning circle", cancelled: false, "Yoga class"));
        Assert.Equal(location, CalendarDisclosure.Location(level, "12 Main Street", "Room 1"));
    }

    [Theory]
    [InlineData(CalendarLevel.Label)]
    [InlineData(CalendarLevel.Staff)]
    public void Summary_NothingToTell_IsAppointment(CalendarLevel level) => Assert.Equal("Appointment", CalendarDisclosure.Summary(level, " ", cancelled: false));

    [Fact]
    public void Summary_Cancelled_SaysSo() => Assert.Equal("Cancelled: Appointment", CalendarDisclosure.Summary(CalendarLevel.Appointment, null, cancelled: true));

    [Fact]
    public void DefaultFor_AnyOwner_IsDiscreet()
    {
        Assert.Equal(CalendarLevel.Appointment, CalendarDisclosure.DefaultFor(CalendarOwner.Client));
        Assert.Equal(CalendarLevel.Staff, CalendarDisclosure.DefaultFor(CalendarOwner.Staff));
    }

    [Fact]
    public void ShowsCancelled_Busy_DoesNot() => Assert.False(CalendarDisclosure.ShowsCancelled(CalendarLevel.Busy));
}
