using IopPortal.Domain.Accounts;
using IopPortal.Domain.Clients;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Access;

/// <summary>Every operation, role and state of the object, held against the approved copy of the table of rights by a reading of its own.</summary>
public sealed class PermissionsTests : IAsyncDisposable
{
    /// <summary>The columns of the approved copy; a prescriber has the therapist's but for GRP-1.</summary>
    private static readonly Dictionary<PortalRole, int> Columns = new()
    {
        [PortalRole.Administrator] = 1, [PortalRole.ProgramDirector] = 2, [PortalRole.Therapist] = 3, [PortalRole.Prescriber] = 3,
        [PortalRole.CaseManager] = 4, [PortalRole.UtilizationReviewer] = 5, [PortalRole.FrontDesk] = 6, [PortalRole.Auditor] = 7, [PortalRole.Client] = 8,
    };

    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task GrantAsync_EveryOperationRoleAndObjectState_AnswersAsApproved()
    {
        var world = new PermissionWorld();
        await _store.SaveAsync(world.Rows);
        var permissions = _store.UseCase<Permissions>();
        await using var db = _store.CreateContext();

        var differences = new List<string>();
        var cases = 0;
        foreach (var line in Approved())
        {
            foreach (var (role, column) in Columns)
            {
                foreach (var (state, target) in world.Targets(line[0], role))
                {
                    var answer = await permissions.GrantAsync(db, Sample.As(role), OperationTable.Get(line[0]), target, TestContext.Current.CancellationToken);
                    var got = answer.Succeeded ? "granted" : answer.Refusals[0].Code;
                    var cell = role == PortalRole.Prescriber && line[0] == "GRP-1" ? "-" : line[column];
                    var expected = Expected(cell, state, target.Kind, role);
                    cases++;
                    if (got != expected)
                    {
                        differences.Add($"{line[0]} {role} {state}: approved {expected}, got {got}");
                    }
                }
            }
        }

        Assert.Empty(differences);
        Assert.True(cases > 1300, $"Only {cases} cases were generated.");
    }

    [Fact]
    public async Task GrantAsync_TreatmentTeamEndedYesterday_NoLongerReachesTheClient()
    {
        var client = Sample.NewClient("Cleo", "Past");
        await _store.SaveAsync([client, new CareTeamMember(client.Id, Sample.TherapistStaff.Id, CareRole.PrimaryTherapist, true, Sample.Monday.AddDays(-30), Sample.Monday.AddDays(-1))]);
        await using var db = _store.CreateContext();

        var answer = await _store.UseCase<Permissions>().GrantAsync(db, Sample.Therapist, OperationTable.Get("CLI-2"), AccessTarget.Client(client.Id), TestContext.Current.CancellationToken);

        Assert.Equal("not-found", Assert.Single(answer.Refusals).Code);
    }

    [Fact]
    public async Task GrantAsync_PasswordProvedSixMinutesAgo_AsksForItAgain()
    {
        _store.Clock.Advance(TimeSpan.FromMinutes(6));
        await using var db = _store.CreateContext();

        var answer = await _store.UseCase<Permissions>().GrantAsync(db, Sample.Administrator, OperationTable.Get("ACC-1"), AccessTarget.None, TestContext.Current.CancellationToken);

        Assert.Equal("step-up", Assert.Single(answer.Refusals).Code);
    }

    [Fact]
    public async Task GrantAsync_UnknownAccountOrEndedSignIn_IsForbidden()
    {
        await using var db = _store.CreateContext();

        foreach (var actor in new[] { Sample.Stranger, Sample.Director with { Stamp = "ended" } })
        {
            var answer = await _store.UseCase<Permissions>().GrantAsync(db, actor, OperationTable.Get("SES-12b"), AccessTarget.None, TestContext.Current.CancellationToken);

            Assert.Equal("forbidden", Assert.Single(answer.Refusals).Code);
        }
    }

    /// <summary>A second reading of the grammar that shares nothing with the portal's.</summary>
    private static string Expected(string cell, string state, TargetKind kind, PortalRole role)
    {
        var words = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (cell == "-" || words.Contains("B") || words.Contains("T"))
        {
            return "forbidden";
        }

        var all = words.Contains("A") || words.All(word => word[0] is 'L' or 'R' or 'S');
        if (all || kind == TargetKind.None || state == "own")
        {
            return "granted";
        }

        // A group's session reaches the caseload only through whoever leads it.
        return words.Contains("C") && state == "caseload" && role != PortalRole.Client ? "granted" : "not-found";
    }

    private static IEnumerable<string[]> Approved() =>
        File.ReadLines(Path.Combine(Repository.Root, "IopPortal.Tests", "Security", "operations.approved.txt"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries));
}
