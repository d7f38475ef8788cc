using Xunit;

namespace IopPortal.Domain.Clients;

public sealed class EnrollmentMovesTests
{
    [Fact]
    public void Allows_EveryPair_IsExactlyTheTable()
    {
        string[] table =
        [
            "Referred>Scheduled", "Referred>Waitlisted", "Referred>Declined", "Scheduled>Active", "Scheduled>Declined", "Waitlisted>Scheduled", "Waitlisted>Declined",
            "Active>OnHold", "OnHold>Active", "OnHold>Discharged", "Active>Tapering", "Tapering>Active", "Tapering>Discharged", "Active>Discharged", "Discharged>Alumni",
        ];

        var allowed =
            from @from in Enum.GetValues<EnrollmentStatus>()
            from to in Enum.GetValues<EnrollmentStatus>()
            where EnrollmentMoves.Allows(@from, to)
            select $"{@from}>{to}";

        Assert.Equal(table.Order(), allowed.Order());
    }
}
