using IopPortal.Domain.Accounts;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Access;

/// <summary>Every operation, role and kind of object against what the table of rights says: 99 operations of the full table, those that exist so far.</summary>
public sealed class PermissionsTests : IAsyncLifetime
{
    private static readonly string[] States = ["own", "caseload", "foreign", "missing"];

    private readonly TestStore _store = new();
    private readonly Dictionary<(PortalRole Role, TargetKind Kind, string State), Guid> _objects = [];

    public async ValueTask InitializeAsync()
    {
        var session = Sample.Session(Sample.Slot(), lead: Sample.TherapistStaff.Id, clients: Sample.Ana.Id);
        var foreignSession = Sample.Session(Sample.Slot(), lead: Sample.SecondTherapistStaff.Id, clients: Sample.Ben.Id);
        await _store.SaveAsync(Sample.GroupRows(out var group, dates: 0));
        await _store.SaveAsync(Sample.GroupRows(out var foreignGroup, lead: Sample.SecondTherapistStaff.Id, dates: 0));
        await _store.SaveAsync([session, foreignSession]);

        _objects[(PortalRole.Therapist, TargetKind.Client, "caseload")] = Sample.Ana.Id;
        _objects[(PortalRole.Therapist, TargetKind.Client, "foreign")] = Sample.Ben.Id;
        _objects[(PortalRole.Therapist, TargetKind.Staff, "own")] = Sample.TherapistStaff.Id;
        _objects[(PortalRole.Therapist, TargetKind.Staff, "foreign")] = Sample.SecondTherapistStaff.Id;
        _objects[(PortalRole.Therapist, TargetKind.Group, "own")] = group.Id;
        _objects[(PortalRole.Therapist, TargetKind.Group, "foreign")] = foreignGroup.Id;
        _objects[(PortalRole.Therapist, TargetKind.Session, "own")] = session.Id;
        _objects[(PortalRole.Therapist, TargetKind.Session, "foreign")] = foreignSession.Id;
        _objects[(PortalRole.Client, TargetKind.Client, "own")] = Sample.Ana.Id;
        _objects[(PortalRole.Client, TargetKind.Client, "foreign")] = Sample.Ben.Id;
        _objects[(PortalRole.Client, TargetKind.Session, "own")] = session.Id;
        _objects[(PortalRole.Client, TargetKind.Session, "foreign")] = foreignSession.Id;
        _objects[(PortalRole.Client, TargetKind.Account, "own")] = Sample.ClientActor.UserId;
        _objects[(PortalRole.Client, TargetKind.Account, "foreign")] = Sample.Therapist.UserId;
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    public static TheoryData<PortalRole> Roles => [.. Enum.GetValues<PortalRole>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task GrantAsync_EveryOperationAndObject_AnswersAsTheTableSays(PortalRole role)
    {
        var permissions = new Permissions(_store.Clock);
        await using var db = _store.CreateContext();
        var differences = new List<string>();

        foreach (var operation in OperationTable.All)
        {
            foreach (var (target, state) in TargetsFor(role))
            {
                var result = await permissions.GrantAsync(db, Sample.As(role), operation, target, TestContext.Current.CancellationToken);
                var answer = result.Succeeded ? "granted" : result.Refusals[0].Code;
                if (answer != Expected(operation.For(role), state))
                {
                    differences.Add($"{operation.Id} {role} {state} {target.Kind}: {answer}");
                }
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public async Task GrantAsync_UnknownAccountOrEndedSignIn_IsForbidden()
    {
        var permissions = new Permissions(_store.Clock);
        await using var db = _store.CreateContext();

        foreach (var actor in new[] { Sample.Stranger, Sample.Director with { Stamp = "ended" } })
        {
            var result = await permissions.GrantAsync(db, actor, OperationTable.Get("SES-2"), AccessTarget.None, TestContext.Current.CancellationToken);

            Assert.Equal("forbidden", Assert.Single(result.Refusals).Code);
        }
    }

    [Fact]
    public async Task GrantAsync_PasswordProvedLongAgo_AsksForItAgain()
    {
        _store.Clock.Advance(TimeSpan.FromMinutes(6));
        await using var db = _store.CreateContext();

        var result = await new Permissions(_store.Clock).GrantAsync(db, Sample.Director, OperationTable.Get("SET-2"), AccessTarget.None, TestContext.Current.CancellationToken);

        Assert.Equal("step-up", Assert.Single(result.Refusals).Code);
    }

    /// <summary>Objects of every kind in every state; where a role has none of its own, any object is foreign to it.</summary>
    private IEnumerable<(AccessTarget Target, string State)> TargetsFor(PortalRole role)
    {
        yield return (AccessTarget.None, "none");
        foreach (var kind in Enum.GetValues<TargetKind>().Where(kind => kind != TargetKind.None))
        {
            foreach (var state in States)
            {
                if (state == "missing")
                {
                    yield return (new(kind, Guid.NewGuid()), state);
                }
                else if (_objects.TryGetValue((role, kind, state), out var id))
                {
                    yield return (new(kind, id), state);
                }
            }
        }
    }

    /// <summary>Says from the cell alone what has to happen; out of scope reads exactly like missing.</summary>
    private static string Expected(Cell cell, string state) => (cell.IsGranted, cell.Scope, state) switch
    {
        (false, _, _) => "forbidden",
        (_, _, "none") or (_, Scope.All, _) or (_, _, "own") or (_, Scope.Caseload, "caseload") => "granted",
        _ => "not-found",
    };
}
