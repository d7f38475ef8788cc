using System.Globalization;
using IopPortal.Domain.Time;
using Xunit;

namespace IopPortal.Components.Wording;

public sealed class WhenTests
{
    private static readonly DateOnly Monday = new(2026, 3, 16);

    public WhenTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");

    [Fact]
    public void Dates_Spanish_AreSaidTheSpanishWay()
    {
        Assert.Equal("lunes 16 de marzo", When.LongDate(Monday));
        Assert.Equal("lun 16 mar", When.Date(Monday));
        Assert.Equal("16 mar", When.MonthDay(Monday));
        Assert.Equal(["Hoy", "Mañana", "Ayer", "mié 18 mar"], new[] { 0, 1, -1, 2 }.Select(days => When.Day(Monday.AddDays(days), Monday)));
        Assert.Equal(["hoy", "mañana", "el mié 18 mar"], new[] { 0, 1, 2 }.Select(days => When.On(Monday.AddDays(days), Monday)));
    }

    [Fact]
    public void Times_Spanish_HaveTwentyFourHours()
    {
        var slot = new LocalSlot(Monday, new(14, 0), new(14, 50));

        Assert.Equal("Mañana 14:00–14:50", When.Slot(slot, Monday.AddDays(-1)));
        Assert.Equal("9:00–12:00", When.Range(new(9, 0), new(12, 0)));
    }

    [Fact]
    public void Join_Spanish_SaysY() => Assert.Equal("Ana, Ben y Carl", Words.Join(["Ana", "Ben", "Carl"]));

    [Fact]
    public void Dates_LanguageOfTheServer_IsNobodysChoice()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es-ES");

        Assert.Equal("Monday, March 16", When.LongDate(Monday));
    }
}
