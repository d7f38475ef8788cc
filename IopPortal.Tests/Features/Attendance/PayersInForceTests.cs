using IopPortal.Domain.Attendance;
using IopPortal.Domain.Payers;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Attendance;

public sealed class PayersInForceTests
{
    private static readonly Guid Client = Guid.CreateVersion7();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void On_TwoThatBeganTogether_AlwaysTakesTheOneEnteredFirst(bool reversed)
    {
        var (first, second) = (Period(1, 100), Period(2, 150));
        var payers = PayersInForce.Of(reversed ? [second, first] : [first, second]);

        Assert.Equal(100, payers.NumbersOn(Client, Sample.Monday)?.DayMinimum);
    }

    [Fact]
    public void On_PermittedBesideTheTracksPayer_TakesWhatIsPermitted()
    {
        var payers = PayersInForce.Of([Period(1, 100, isAuthorised: false, begin: 3), Period(2, 150)]);

        Assert.Equal(150, payers.On(Client, Sample.Monday.AddDays(3), new AttendanceParameters()).Numbers.AdultDayMinimum);
    }

    private static (PayerPeriod Period, PayerProfile Payer) Period(int number, int minimum, bool isAuthorised = true, int begin = 0)
    {
        var payer = new PayerProfile($"P{number}", $"Payer {number}", new() { DayMinimum = minimum });
        var id = new Guid(number, 0, 0, new byte[8]);
        return (new() { Id = id, ClientId = Client, PayerId = payer.Id, From = Sample.Monday.AddDays(begin), IsAuthorised = isAuthorised }, payer);
    }
}
