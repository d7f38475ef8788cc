using IopPortal.Domain.Accounts;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Support;

namespace IopPortal.Features.Access;

/// <summary>For each role something of its own, something of its caseload, something foreign, something over, and nothing at all.</summary>
internal sealed class PermissionWorld
{
    private static readonly Dictionary<PortalRole, StaffMember> StaffOf = new()
    {
        [PortalRole.ProgramDirector] = Sample.DirectorStaff,
        [PortalRole.Therapist] = Sample.TherapistStaff,
        [PortalRole.Prescriber] = Sample.PrescriberStaff,
        [PortalRole.CaseManager] = Sample.CaseManagerStaff,
        [PortalRole.UtilizationReviewer] = Sample.ReviewerStaff,
        [PortalRole.FrontDesk] = Sample.FrontDeskStaff,
    };

    private readonly List<object> _rows = [];
    private readonly Dictionary<PortalRole, Client> _caseload = [];
    private readonly Dictionary<PortalRole, Client> _over = [];
    private readonly Dictionary<PortalRole, (Group Group, Session Session)> _led = [];
    private readonly Dictionary<PortalRole, Session> _caseloadSession = [];
    private readonly Session _anasSession = Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Tuesday, 7, 8), Sample.SecondTherapistStaff.Id);
    private readonly Client _foreign = Sample.NewClient("Fay", "Foreign");
    private readonly (Group Group, Session Session) _foreignGroup;
    private int _day = 14;

    public PermissionWorld()
    {
        foreach (var (role, staff) in StaffOf)
        {
            _caseload[role] = Sample.NewClient("Cora", role.ToString());
            _over[role] = Sample.NewClient("Otis", role.ToString());
            _caseloadSession[role] = Sample.Individual(_caseload[role].Id, Sample.Slot(Sample.Monday.AddDays(++_day), 15, 16), Sample.SecondTherapistStaff.Id);
            _rows.AddRange(
            [
                _caseload[role], _over[role], _caseloadSession[role],
                new CareTeamMember(_caseload[role].Id, staff.Id, CareRole.Other, isPrimary: false, Sample.Monday.AddDays(-20)),
                new CareTeamMember(_over[role].Id, staff.Id, CareRole.Other, isPrimary: false, Sample.Monday.AddDays(-20), Sample.Monday.AddDays(-2)),
            ]);
            _led[role] = Group(staff);
        }

        _foreignGroup = Group(Sample.SecondTherapistStaff);
        _rows.AddRange([_foreign, _anasSession]);
    }

    public IReadOnlyList<object> Rows => _rows;

    /// <summary>The states of the kind of object the operation is about.</summary>
    public IEnumerable<(string State, AccessTarget Target)> Targets(string operation, PortalRole role) => operation.Split('-')[0] switch
    {
        "CLI" or "ENR" => Clients(role),
        "GRP" => Groups(role),
        "SES" or "ATT" => Sessions(role),
        "STF" => Staff(role),
        _ => [("none", AccessTarget.None)],
    };

    private IEnumerable<(string, AccessTarget)> Clients(PortalRole role)
    {
        if (role == PortalRole.Client)
        {
            yield return ("own", AccessTarget.Client(Sample.Ana.Id));
        }

        if (_caseload.TryGetValue(role, out var mine))
        {
            yield return ("caseload", AccessTarget.Client(mine.Id));
            yield return ("over", AccessTarget.Client(_over[role].Id));
        }

        yield return ("foreign", AccessTarget.Client(_foreign.Id));
        yield return ("missing", AccessTarget.Client(Guid.CreateVersion7()));
    }

    private IEnumerable<(string, AccessTarget)> Groups(PortalRole role)
    {
        if (_led.TryGetValue(role, out var led))
        {
            yield return ("own", AccessTarget.Group(led.Group.Id));
        }

        yield return ("foreign", AccessTarget.Group(_foreignGroup.Group.Id));
        yield return ("missing", AccessTarget.Group(Guid.CreateVersion7()));
    }

    private IEnumerable<(string, AccessTarget)> Sessions(PortalRole role)
    {
        if (_led.TryGetValue(role, out var led))
        {
            yield return ("own", AccessTarget.Session(led.Session.Id));
            yield return ("caseload", AccessTarget.Session(_caseloadSession[role].Id));
        }

        if (role == PortalRole.Client)
        {
            yield return ("own", AccessTarget.Session(_anasSession.Id));
        }

        yield return ("foreign", AccessTarget.Session(_foreignGroup.Session.Id));
        yield return ("missing", AccessTarget.Session(Guid.CreateVersion7()));
    }

    private static IEnumerable<(string, AccessTarget)> Staff(PortalRole role)
    {
        if (StaffOf.TryGetValue(role, out var self))
        {
            yield return ("own", AccessTarget.Staff(self.Id));
        }

        yield return ("foreign", AccessTarget.Staff(Sample.SecondTherapistStaff.Id));
        yield return ("missing", AccessTarget.Staff(Guid.CreateVersion7()));
    }

    private (Group, Session) Group(StaffMember lead)
    {
        var date = Sample.Monday.AddDays(++_day);
        var rows = Sample.GroupRows(out var group, Sample.Rule(WeekdaySets.Of(date.DayOfWeek), date, date, 16, 17), lead: lead.Id, dates: 1);
        _rows.AddRange(rows);
        return (group, rows.OfType<Session>().Single());
    }
}
