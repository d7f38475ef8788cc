using IopPortal.Domain.Accounts;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Security;

/// <summary>The table of rights equals the copy people have approved, and says the hard things at a glance.</summary>
public sealed class OperationTableTests
{
    /// <summary>The columns of the approved copy; a prescriber has the therapist's.</summary>
    private static readonly PortalRole[] Columns =
    [
        PortalRole.Administrator, PortalRole.ProgramDirector, PortalRole.Therapist, PortalRole.CaseManager,
        PortalRole.UtilizationReviewer, PortalRole.FrontDesk, PortalRole.Auditor, PortalRole.Client,
    ];

    [Fact]
    public void All_ComparedWithTheApprovedCopy_AreTheSame()
    {
        var approved = Approved().ToList();

        Assert.Equal(approved.Select(line => line[0]), OperationTable.All.Select(operation => operation.Id));
        foreach (var line in approved)
        {
            var operation = OperationTable.Get(line[0]);
            Assert.Equal(line[1..9].Select(Cell.Parse), Columns.Select(operation.For));
            Assert.Equal(Cell.Parse(line[9]), operation.Anonymous);
        }
    }

    [Fact]
    public void All_Prescriber_HasTheTherapistsRightsButCreatesNoGroup() =>
        Assert.Equal(["GRP-1"], from operation in OperationTable.All where operation.For(PortalRole.Prescriber) != operation.For(PortalRole.Therapist) select operation.Id);

    [Theory]
    [InlineData("CLI-11")]
    [InlineData("GRP-4")]
    [InlineData("SES-9")]
    [InlineData("ACC-7")]
    [InlineData("OPS-1")]
    public void Get_RefusedToEverybody_IsOpenToNobody(string id) => Assert.False(OperationTable.Get(id).IsOpenTo(Enum.GetValues<PortalRole>()));

    [Fact]
    public void For_UnknownRole_IsRefused() => Assert.False(OperationTable.Get("SES-2").For((PortalRole)99).IsGranted);

    private static IEnumerable<string[]> Approved() =>
        File.ReadLines(Path.Combine(Repository.Root, "IopPortal.Tests", "Security", "operations.approved.txt"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries));
}
