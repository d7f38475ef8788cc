using IopPortal.Data;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Reports;

namespace IopPortal.Features.ProgramBoard;

/// <summary>How much of the clinic, and which week of it, one read of the board sees.</summary>
/// <param name="IsOwn">Own groups, sessions and caseload only.</param>
/// <param name="WithNames">Whether clients are named.</param>
/// <param name="Week">The week's first day.</param>
internal sealed record BoardReach(ReadScope Scope, bool IsOwn, bool WithNames, DateOnly Week)
{
    private const int DaysPerWeek = 7;

    public PortalDbContext Db => Scope.Db;

    public AccessFacts Facts => Scope.Facts;

    public DateOnly Today => Facts.Today;

    public DateOnly LastDay => Week.AddDays(DaysPerWeek - 1);

    public bool IsThisWeek => Week == ProgramWeek.StartOf(Today);

    public IQueryable<Client> Clients => IsOwn ? Reach.CaseloadOf(Db, Facts) : Db.Clients;

    public IQueryable<Group> Groups => IsOwn ? OwnGroups.Of(Db, Facts) : Db.Groups;

    public IQueryable<Session> Sessions
    {
        get
        {
            var staffId = Facts.StaffId;
            return IsOwn
                ? Db.Sessions.Where(session => Db.Bookings.Any(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Staff && booking.ResourceId == staffId))
                : Db.Sessions;
        }
    }

    public static BoardReach Of(ReadScope scope, DateOnly? week) => new(scope, !scope.Grant.SeesAll, scope.Grant.NamesClients, ProgramWeek.StartOf(week ?? scope.Facts.Today));

    /// <summary>Empty where clients are not named.</summary>
    public string Name(string preferred, string given, string family) => WithNames ? $"{(preferred.Length > 0 ? preferred : given)} {family}" : "";
}
