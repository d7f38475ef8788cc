using IopPortal.Data.Identity;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Places;
using IopPortal.Domain.Policies;
using IopPortal.Domain.Requests;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Tracks;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Data;

/// <summary>The store: one context for everything that is kept. One instance serves one operation.</summary>
public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options) : IdentityDbContext<PortalUser, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Location> Locations => Set<Location>();

    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<CareProgram> Programs => Set<CareProgram>();

    public DbSet<ProgramParameters> ProgramParameters => Set<ProgramParameters>();

    public DbSet<Track> Tracks => Set<Track>();

    public DbSet<TrackBlock> TrackBlocks => Set<TrackBlock>();

    public DbSet<StaffMember> Staff => Set<StaffMember>();

    public DbSet<Credential> Credentials => Set<Credential>();

    public DbSet<WorkingHours> WorkingHours => Set<WorkingHours>();

    public DbSet<TimeOff> TimeOff => Set<TimeOff>();

    public DbSet<Client> Clients => Set<Client>();

    public DbSet<ClientBusyBlock> ClientBusyBlocks => Set<ClientBusyBlock>();

    public DbSet<FamilyContact> FamilyContacts => Set<FamilyContact>();

    public DbSet<FamilyLink> FamilyLinks => Set<FamilyLink>();

    public DbSet<Enrollment> Enrollments => Set<Enrollment>();

    public DbSet<EnrollmentTrack> EnrollmentTracks => Set<EnrollmentTrack>();

    public DbSet<CareTeamMember> CareTeam => Set<CareTeamMember>();

    public DbSet<Series> Series => Set<Series>();

    public DbSet<Group> Groups => Set<Group>();

    public DbSet<GroupMembership> GroupMemberships => Set<GroupMembership>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<Closure> Closures => Set<Closure>();

    public DbSet<WaitlistEntry> Waitlist => Set<WaitlistEntry>();

    public DbSet<KeepApartPair> KeepApartPairs => Set<KeepApartPair>();

    public DbSet<ScheduleNotice> ScheduleNotices => Set<ScheduleNotice>();

    public DbSet<UndoableCommand> UndoableCommands => Set<UndoableCommand>();

    public DbSet<AttendanceRecord> Attendance => Set<AttendanceRecord>();

    public DbSet<AttendanceChange> AttendanceChanges => Set<AttendanceChange>();

    public DbSet<MakeUp> MakeUps => Set<MakeUp>();

    public DbSet<NoShowCall> NoShowCalls => Set<NoShowCall>();

    public DbSet<ChangeCall> ChangeCalls => Set<ChangeCall>();

    public DbSet<ClientRequest> ClientRequests => Set<ClientRequest>();

    public DbSet<Milestone> Milestones => Set<Milestone>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    public DbSet<PayerProfile> Payers => Set<PayerProfile>();

    public DbSet<Authorization> Authorizations => Set<Authorization>();

    public DbSet<AttendancePolicy> AttendancePolicies => Set<AttendancePolicy>();

    public DbSet<PolicyDecision> PolicyDecisions => Set<PolicyDecision>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    public DbSet<CommandReceipt> CommandReceipts => Set<CommandReceipt>();

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<CalendarVersion> CalendarVersions => Set<CalendarVersion>();

    public DbSet<InstallationKey> InstallationKeys => Set<InstallationKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixSecondsConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
    }
}
