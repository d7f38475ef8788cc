using IopPortal.Domain.Clients;
using IopPortal.Domain.Reports;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace IopPortal.Features.Reports;

public sealed class ReportAddressTests
{
    private static readonly ReportPeriod Period = new(new(2026, 1, 5), new(2026, 3, 1));

    [Fact]
    public void List_WrittenAndRead_IsTheSame()
    {
        var list = new ReportListQuery(ReportKind.Discharges, Period, ReportPart.WithoutExcused)
        {
            TrackId = Guid.Empty,
            GroupId = Guid.CreateVersion7(),
            StaffId = Guid.CreateVersion7(),
            Weekday = DayOfWeek.Friday,
            Reason = DischargeReason.InsuranceEnded,
            LikeId = Guid.CreateVersion7(),
            After = new(new(2026, 2, 3), Guid.CreateVersion7()),
        };

        Assert.Equal(list, Read(ReportAddress.Of(list)).List);
        Assert.Equal(new ReportListQuery(ReportKind.Hours, Period), Read(ReportAddress.Of(new ReportListQuery(ReportKind.Hours, Period))).List);
    }

    [Fact]
    public void Query_WrittenAndRead_IsTheSame()
    {
        var (track, address) = (Guid.CreateVersion7(), "");
        address = ReportAddress.Of(ReportKind.Contact, Period, track, "weeks");

        Assert.Equal((new ReportQuery(ReportKind.Contact, Period, track), "weeks"), (Read(address).Query, Read(address).Table));
    }

    [Theory]
    [InlineData("")]
    [InlineData("report=99&from=yesterday&to=2026-02-30&track=x")]
    [InlineData("report=%00&from=0001-01-01&to=9999-12-31&part=-1&weekday=7&reason=0")]
    public void Query_WordsNobodyKnows_CountAsNotGiven(string address)
    {
        Assert.Equal(new ReportQuery(ReportKind.Census, null, null), Read(address).Query);
        Assert.Null(Read(address).List);
    }

    private static ReportAddress Read(string address)
    {
        var values = QueryHelpers.ParseQuery(address);
        return new ReportAddress(name => values.TryGetValue(name, out var value) ? value.ToString() : null);
    }
}
