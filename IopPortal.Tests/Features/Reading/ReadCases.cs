using IopPortal.Domain.Reports;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Accounts;
using IopPortal.Features.Attendance;
using IopPortal.Features.Attendance.Calls;
using IopPortal.Features.Attendance.CheckIns;
using IopPortal.Features.Attendance.MakeUps;
using IopPortal.Features.Authorizations;
using IopPortal.Features.Calendar;
using IopPortal.Features.Calendar.Feeds;
using IopPortal.Features.Clients;
using IopPortal.Features.Consents;
using IopPortal.Features.Families;
using IopPortal.Features.Imports;
using IopPortal.Features.Milestones;
using IopPortal.Features.MySchedule;
using IopPortal.Features.Reports;
using IopPortal.Features.Requests;
using IopPortal.Features.Rosters;
using IopPortal.Features.Scheduling.Board;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.SeriesEdits;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Scheduling.Substitutes;
using IopPortal.Features.Scheduling.Tracks;
using IopPortal.Features.Policies;
using IopPortal.Features.ProgramBoard;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Features.Settings;
using IopPortal.Features.Tapering;
using IopPortal.Features.Today;
using IopPortal.Support;

namespace IopPortal.Features.Reading;

/// <summary>Every read use case, as the roles whose reach makes a difference call it, with the number of commands it may send.</summary>
internal static class ReadCases
{
    /// <summary>The right, and four for what is shown or for the reach of a caseload.</summary>
    private const int Page = 5;

    /// <summary>With the weeks of many clients, whose numbers hold for one, or the lists a board is filtered by or a form chooses from.</summary>
    private const int Wide = 6;

    /// <summary>With who is taken out of a group for a while, and the reach of a series.</summary>
    private const int WithPullOuts = 7;

    /// <summary>The list, the places, and everybody on it held against what is booked; with the reach of a caseload.</summary>
    private const int Queue = 9;

    /// <summary>The reach of a caseload on top.</summary>
    private const int OneClient = 7;

    /// <summary>The day, clients, family, colleagues and what is under way; with the reach of a caseload and the audit trail.</summary>
    private const int Closed = 8;

    /// <summary>The plan, the people, the place and what they are booked for already: all dates at once.</summary>
    private const int Preview = 8;

    /// <summary>Rooms, people, what they are booked for, closures: what would help on all dates at once.</summary>
    private const int Search = 6;

    /// <summary>A preview of the plan, and of each group of the track.</summary>
    private const int WholeTrack = 20;

    /// <summary>Who has sessions, whose day it is, everybody who could step in with their hours, load and clients.</summary>
    private const int Cover = 9;

    /// <summary>One a panel: sessions, rosters, rooms, missing rolls with their numbers, two for the weeks, four for days without a session, absences with closures, two for free places, licences.</summary>
    private const int Dashboard = 16;

    /// <summary>One or two a section: weeks, sessions with whom to tell, groups, licences, missing rolls, the census, the load, the rates.</summary>
    private const int Program = 20;

    /// <summary>The right and the reach, the week's first day, two for the weeks, the sessions with a free place, two for the people, four for what stands against each.</summary>
    private const int Rescue = 12;

    /// <summary>The stay with its days and weeks, what it owes, the marks, and the entry on the audit trail.</summary>
    private const int Packet = 11;

    /// <summary>Who is authorised, their stays with whose numbers hold, and what is booked for them: how far it reaches.</summary>
    private const int Authorised = 3;

    /// <summary>The series, its sessions, places, marks and program, then the same as any preview.</summary>
    private const int EditPreview = 16;

    public static IReadOnlyList<ReadCase> All { get; } =
    [
        .. By([DemoAccount.Director, DemoAccount.Therapist, DemoAccount.FrontDesk, DemoAccount.Auditor], account =>
            ReadCase.Of<GetToday, TodayView>(account, Dashboard, (read, actor, _) => read.HandleAsync(actor))),
        .. By([DemoAccount.Director, DemoAccount.Therapist, DemoAccount.Auditor], account =>
            ReadCase.Of<GetProgramBoard, ProgramBoardView>(account, Program, (read, actor, _) => read.HandleAsync(actor))),
        .. By([DemoAccount.Director, DemoAccount.Therapist, DemoAccount.Auditor], account =>
            ReadCase.Of<GetBoardVisits, BoardVisitsView>(account, Page, (read, actor, _) => read.HandleAsync(actor, Sample.Monday.AddDays(-7), attendedOnly: false))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetWeekRescue, WeekRescueView>(account, Rescue, (read, actor, _) => read.HandleAsync(actor, null))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetWeekRescue, WeekRescueView>(account, Rescue, (read, actor, things) => read.HandleAsync(actor, things.Client), "one client")),
        ReadCase.Of<GetCheckInCode, CheckInCodeView>(DemoAccount.FrontDesk, Page, (read, actor, _) => read.HandleAsync(actor with { IsTablet = true })),
        .. By([DemoAccount.Director, DemoAccount.Therapist, DemoAccount.FrontDesk], account =>
            ReadCase.Of<GetNoShowCalls, NoShowCallsView>(account, Page, (read, actor, _) => read.HandleAsync(actor))),
        .. By([DemoAccount.Director, DemoAccount.Therapist, DemoAccount.FrontDesk], account =>
            ReadCase.Of<GetChangeCalls, ChangeCallsView>(account, Page, (read, actor, _) => read.HandleAsync(actor))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetClientWords, ClientWordsView>(account, Page, (read, actor, _) => read.HandleAsync(actor))),
        ReadCase.Of<GetTold, ToldView>(DemoAccount.Client, Page, (read, actor, things) => read.HandleAsync(actor, things.Own)),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetAttendanceHistory, AttendanceHistoryView>(account, Page, (read, actor, things) => read.HandleAsync(actor, things.Filled))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetMakeUps, MakeUpsView>(account, Wide, (read, actor, things) => read.HandleAsync(actor, things.Client))),
        .. By([DemoAccount.Director, DemoAccount.FrontDesk], account =>
            ReadCase.Of<GetArrivals, ArrivalsView>(account, Page, (read, actor, _) => read.HandleAsync(actor))),
        .. By([DemoAccount.Client, DemoAccount.Therapist, DemoAccount.Auditor], account =>
            ReadCase.Of<GetMySchedule, MyScheduleView>(account, Page, (read, actor, _) => read.HandleAsync(actor))),
        ReadCase.Of<GetMySchedule, MyScheduleView>(DemoAccount.Client, Page, (read, actor, _) => read.HandleAsync(actor, new(TestClock.Monday, Guid.Empty)), "next page"),
        .. By([DemoAccount.Client, DemoAccount.Therapist], account =>
            ReadCase.Of<GetChanges, ChangesView>(account, Page, (read, actor, _) => read.HandleAsync(actor))),
        .. By([DemoAccount.Client, DemoAccount.Therapist], account =>
            ReadCase.Of<GetOwnCalendar, OwnCalendarView>(account, Page, (read, actor, _) => read.HandleAsync(actor))),
        .. By([DemoAccount.Client, DemoAccount.Therapist], account =>
            ReadCase.Of<GetFeeds, FeedsView>(account, Page, (read, actor, _) => read.HandleAsync(actor))),
        .. By([DemoAccount.Administrator, DemoAccount.Director], account =>
            ReadCase.Of<GetAccountFeeds, AccountFeedsView>(account, Page, (read, actor, _) => read.HandleAsync(actor, actor.UserId))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetClientCalendar, OwnCalendarView>(account, Preview, (read, actor, things) => read.HandleAsync(actor, things.Client))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetClientAppointments, ClientAppointmentsView>(account, OneClient, (read, actor, things) => read.HandleAsync(actor, things.Client))),
        ReadCase.Of<GetFamilyLinks, FamilyLinksView>(DemoAccount.Director, Page, (read, actor, things) => read.HandleAsync(actor, things.Client)),
        ReadCase.Of<GetFamilyLinks, FamilyLinksView>(DemoAccount.Client, Page, (read, actor, _) => read.HandleAsync(actor, null)),

        .. By([DemoAccount.Director, DemoAccount.Therapist, DemoAccount.Administrator], account =>
            ReadCase.Of<GetBoard, BoardView>(account, Wide, (read, actor, _) => read.HandleAsync(actor, new(Sample.Monday, 7)))),
        ReadCase.Of<GetBoard, BoardView>(DemoAccount.Director, Wide, (read, actor, things) => read.HandleAsync(
            actor, new(Sample.Monday, 7) { TrackId = things.Track, StaffId = things.Therapist, RoomId = things.Room, LocationId = things.Site }), "filtered"),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetBoard, BoardView>(account, OneClient, (read, actor, things) => read.HandleAsync(actor, new(Sample.Monday, 42) { ClientId = things.Client }), "month of one client")),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<FindBoardClients, BookingClientsView>(account, Page, (read, actor, _) => read.HandleAsync(actor, "be"))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetSession, SessionView>(account, WithPullOuts, (read, actor, things) => read.HandleAsync(actor, things.Filled, withRoster: true))),
        .. By([DemoAccount.Therapist, DemoAccount.SecondTherapist], account =>
            ReadCase.Of<GetSession, SessionView>(account, Page, (read, actor, things) => read.HandleAsync(actor, account == DemoAccount.Therapist ? things.Alone : things.Filled, withRoster: false), "in the panel")),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetBookingChoices, BookingChoicesView>(account, Page, (read, actor, things) => read.HandleAsync(actor, things.Client, SessionKind.IndividualTherapy, Sample.Tuesday))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<FindBookingClients, BookingClientsView>(account, Page, (read, actor, _) => read.HandleAsync(actor, "be"))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<PreviewSession, SessionPreviewView>(account, Preview + Search + Authorised, (read, actor, things) => read.HandleAsync(actor, Plan(things)))),
        ReadCase.Of<PreviewMove, MovePreviewView>(DemoAccount.Director, Preview + Authorised, (read, actor, things) => read.HandleAsync(actor, Move(things, 8)), "free"),
        ReadCase.Of<PreviewMove, MovePreviewView>(DemoAccount.Therapist, Preview * 2, (read, actor, things) => read.HandleAsync(actor, Move(things, 20)), "taken"),

        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<ListGroups, GroupListView>(account, Page, (read, actor, _) => read.HandleAsync(actor, new()))),
        ReadCase.Of<ListGroups, GroupListView>(DemoAccount.Director, Page, (read, actor, _) => read.HandleAsync(actor, new(true, "Morning", Guid.Empty)), "ended, next page"),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetGroup, GroupView>(account, Page, (read, actor, things) => read.HandleAsync(actor, things.Group))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetSeriesForm, SeriesFormView>(account, Preview, (read, actor, things) => read.HandleAsync(actor, things.Series, null))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<PreviewSeriesEdit, SeriesEditView>(account, EditPreview + Search, (read, actor, things) => read.HandleAsync(actor, SeriesEdit(things)))),
        ReadCase.Of<GetGroupChoices, GroupChoices>(DemoAccount.Therapist, Page, (read, actor, _) => read.HandleAsync(actor)),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<FindGroupCandidates, IReadOnlyList<GroupCandidate>>(account, Page, (read, actor, things) => read.HandleAsync(actor, things.Group, "be"))),
        ReadCase.Of<FindMembershipWays, IReadOnlyList<MembershipWay>>(DemoAccount.Director, Preview * 2, (read, actor, things) => read.HandleAsync(
            actor, new(Guid.Empty, things.Group, [things.Client], Sample.Tuesday, null, WeekdaySet.None))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetMemberCover, IReadOnlyList<ClientCoverView>>(account, Page + Authorised, (read, actor, things) => read.HandleAsync(
                actor, new(Guid.NewGuid(), things.Group, [things.Client], Sample.Tuesday, null, WeekdaySet.None)))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetRosterOnDate, RosterOnDateView>(account, Page, (read, actor, things) => read.HandleAsync(actor, things.Group, Sample.Monday))),
        ReadCase.Of<PreviewTrackAdmission, TrackAdmissionView>(DemoAccount.Director, WholeTrack + Authorised, (read, actor, things) => read.HandleAsync(actor, things.Stay, things.Track, Sample.Tuesday)),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetWaitlist, WaitlistView>(account, Queue, (read, actor, things) => read.HandleAsync(actor, things.Group))),
        ReadCase.Of<PreviewGroup, GroupPreview>(DemoAccount.Director, Preview + Search, (read, actor, things) => read.HandleAsync(actor, Draft(things), [])),

        .. By([DemoAccount.Director, DemoAccount.Therapist, DemoAccount.FrontDesk], account =>
            ReadCase.Of<SearchClients, ClientListView>(account, Wide, (read, actor, _) => read.HandleAsync(actor, new()))),
        ReadCase.Of<SearchClients, ClientListView>(DemoAccount.CaseManager, Wide, (read, actor, things) => read.HandleAsync(
            actor, new("be", Domain.Clients.EnrollmentStatus.Active, TrackId: things.Track, After: things.Client)), "filtered, next page"),
        .. By([DemoAccount.Director, DemoAccount.Therapist, DemoAccount.FrontDesk], account =>
            ReadCase.Of<GetClientRecord, ClientRecordView>(account, Wide, (read, actor, things) => read.HandleAsync(actor, things.Client))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetClientSchedule, ClientScheduleView>(account, OneClient, (read, actor, things) => read.HandleAsync(actor, things.Client))),
        .. By([DemoAccount.Reviewer, DemoAccount.Therapist], account =>
            ReadCase.Of<GetAuthorizations, ClientAuthorizationsView>(account, OneClient, (read, actor, things) => read.HandleAsync(actor, things.Client))),
        ReadCase.Of<GetReviewPacket, ReviewPacketView>(DemoAccount.Reviewer, Packet, (read, actor, things) => read.HandleAsync(actor, things.Client)),
        .. By([DemoAccount.Reviewer, DemoAccount.Therapist], account =>
            ReadCase.Of<GetAuthorizationLists, AuthorizationQueueView>(account, Page, (read, actor, _) => read.HandleAsync(actor))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetClientPlaces, ClientPlacesView>(account, Wide, (read, actor, things) => read.HandleAsync(actor, things.Client))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetConsents, ConsentsView>(account, Wide, (read, actor, things) => read.HandleAsync(actor, things.Client))),
        ReadCase.Of<GetLetter, LetterView>(DemoAccount.CaseManager, Wide, (read, actor, things) => read.HandleAsync(actor, things.Letter)),
        ReadCase.Of<PreviewStepDown, StepDownView>(DemoAccount.Director, WholeTrack + Page, (read, actor, things) => read.HandleAsync(
            actor, new(things.InCare, Sample.Monday.AddDays(7), WeekdaySet.None, things.Outpatient, null)), "into outpatient care"),
        ReadCase.Of<PreviewStepDown, StepDownView>(DemoAccount.Therapist, OneClient, (read, actor, things) => read.HandleAsync(
            actor, new(things.InCare, Sample.Monday.AddDays(7), WeekdaySet.Monday, null, null)), "fewer days"),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetMilestones, MilestonesView>(account, Page, (read, actor, things) => read.HandleAsync(actor, things.Client))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetMilestonesDue, MilestonesDueView>(account, Page, (read, actor, _) => read.HandleAsync(actor))),
        ReadCase.Of<GetKeepApartPairs, KeepApartView>(DemoAccount.Director, Page, (read, actor, _) => read.HandleAsync(actor)),
        .. By([DemoAccount.Director, DemoAccount.Therapist, DemoAccount.Auditor], account => ReadCase.Of<ListFlags, FlagListView>(account, Preview, (read, actor, _) => read.HandleAsync(actor))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account => ReadCase.Of<GetFlags, FlagsView>(account, Queue, (read, actor, things) => read.HandleAsync(actor, things.Client))),
        ReadCase.Of<GetPolicies, PoliciesView>(DemoAccount.Director, Page, (read, actor, _) => read.HandleAsync(actor)),
        ReadCase.Of<CheckImport, ImportCheckView>(DemoAccount.Director, Page, (read, actor, _) => read.HandleAsync(actor, ImportFiles.Query(ImportKind.Clients, ImportFiles.Clients(1)))),
        ReadCase.Of<CheckImport, ImportCheckView>(DemoAccount.Director, Wide, (read, actor, _) => read.HandleAsync(actor, ImportFiles.Query(ImportKind.Enrolments, ImportFiles.Enrolments("M-000001"))), "stays"),
        ReadCase.Of<CheckImport, ImportCheckView>(DemoAccount.Director, OneClient, (read, actor, _) => read.HandleAsync(actor, ImportFiles.Query(ImportKind.Authorisations, ImportFiles.Authorisations("M-000001"))), "authorisations"),
        ReadCase.Of<GetReferralChoices, ReferralChoicesView>(DemoAccount.Director, Page, (read, actor, _) => read.HandleAsync(actor)),
        ReadCase.Of<GetCareTeamChoices, CareTeamChoicesView>(DemoAccount.Director, Page, (read, actor, _) => read.HandleAsync(actor)),

        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetAttendanceSheet, AttendanceSheetView>(account, WithPullOuts, (read, actor, things) => read.HandleAsync(actor, things.Filled))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetSignInSheet, SignInSheetView>(account, Page, (read, actor, things) => read.HandleAsync(actor, things.Filled))),

        .. By([DemoAccount.Administrator, DemoAccount.Director, DemoAccount.Therapist, DemoAccount.Client], account =>
            ReadCase.Of<ListStaff, StaffListView>(account, Page, (read, actor, _) => read.HandleAsync(actor))),
        .. By([DemoAccount.Administrator, DemoAccount.Therapist], account =>
            ReadCase.Of<GetStaffRoster, StaffRosterView>(account, Page, (read, actor, things) => read.HandleAsync(actor, things.Therapist))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetSubstitutes, SubstitutesView>(account, Cover, (read, actor, things) => read.HandleAsync(actor, things.Therapist, Sample.Wednesday))),
        ReadCase.Of<ListTimeOffRequests, TimeOffRequestsView>(DemoAccount.Director, Page, (read, actor, _) => read.HandleAsync(actor)),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<ListRooms, RoomsView>(account, Page, (read, actor, _) => read.HandleAsync(actor))),

        ReadCase.Of<GetPlaces, PlacesView>(DemoAccount.Administrator, Page, (read, actor, _) => read.HandleAsync(actor)),
        ReadCase.Of<GetPrograms, ProgramsView>(DemoAccount.Administrator, Page, (read, actor, _) => read.HandleAsync(actor)),
        ReadCase.Of<GetPayers, PayersView>(DemoAccount.Administrator, Page, (read, actor, _) => read.HandleAsync(actor)),
        ReadCase.Of<GetTracks, TracksView>(DemoAccount.Administrator, Wide, (read, actor, _) => read.HandleAsync(actor)),
        ReadCase.Of<GetClosures, ClosuresView>(DemoAccount.Director, Page, (read, actor, _) => read.HandleAsync(actor)),
        .. By([DemoAccount.Director, DemoAccount.Therapist, DemoAccount.FrontDesk, DemoAccount.Auditor], account =>
            ReadCase.Of<GetClosure, ClosurePageView>(account, Closed, (read, actor, things) => read.HandleAsync(actor, things.Closure))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<GetReopened, CallsView>(account, OneClient, (read, actor, things) => read.HandleAsync(actor, things.Closure, [things.Filled]))),
        ReadCase.Of<ReadHolidays, HolidaysView>(DemoAccount.Director, Page, (read, actor, things) => read.HandleAsync(actor, things.Site, null, HolidayFiles.One())),
        ReadCase.Of<PreviewClosure, ClosurePreview>(DemoAccount.Director, Page, (read, actor, things) => read.HandleAsync(actor, new(things.Site, null, Sample.Wednesday, null, null))),
        .. from report in Enum.GetValues<ReportKind>()
           from account in new[] { DemoAccount.Director, DemoAccount.Therapist, DemoAccount.Auditor }
           select ReadCase.Of<GetReport, ReportView>(account, Page, (read, actor, _) => read.HandleAsync(actor, new(report, Reported, null)), $"{report}"),
        .. from report in Enum.GetValues<ReportKind>()
           from account in new[] { DemoAccount.Director, DemoAccount.Therapist }
           select ReadCase.Of<GetReportList, ReportListView>(account, OneClient, (read, actor, _) => read.HandleAsync(actor, new(report, Reported)), $"{report}"),
        ReadCase.Of<GetReportList, ReportListView>(DemoAccount.Director, Page, (read, actor, _) => read.HandleAsync(actor, new(ReportKind.Census, Reported, ReportPart.Places)), "places"),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<ExportReport, ReportFile>(account, OneClient, (read, actor, _) => read.HandleAsync(actor, new(ReportKind.Attendance, Reported, null), "groups"))),
        .. By([DemoAccount.Director, DemoAccount.Therapist], account =>
            ReadCase.Of<ExportReportList, ReportFile>(account, Page, (read, actor, _) => read.HandleAsync(actor, new(ReportKind.Attendance, Reported)))),
        .. By([DemoAccount.Director, DemoAccount.Therapist, DemoAccount.Auditor], account =>
            ReadCase.Of<ExportAttendance, ReportFile>(account, OneClient, (read, actor, _) => read.HandleAsync(actor, Reported, null))),
    ];

    /// <summary>Reads the password and counts failures; it shows nothing.</summary>
    public static IReadOnlyList<string> NotAPage { get; } = [nameof(ConfirmPassword)];

    private static ReportPeriod Reported => new(Sample.Monday.AddDays(-70), Sample.Monday.AddDays(6));

    private static IEnumerable<ReadCase> By(IEnumerable<string> accounts, Func<string, ReadCase> read) => accounts.Select(read);

    /// <summary>The session of one client, brought to a Tuesday at that hour.</summary>
    private static MoveSessionCommand Move(DemoThings things, int hour) => new(things.Alone, 1, Sample.Tuesday.AddDays(7), new(hour, 0), 50, things.Room, things.Therapist);

    private static SessionPlan Plan(DemoThings things) => new(
        things.Client, SessionKind.IndividualTherapy, "Individual session", things.Therapist, things.Site, things.Room, Delivery.InPerson,
        Sample.Tuesday, new(17, 0), 60, Sample.Tuesday.AddDays(70));

    private static GroupDraft Draft(DemoThings things) =>
        Sample.Draft(lead: things.Therapist, room: things.Room) with { LocationId = things.Site, Details = Sample.GroupDetails(track: things.Track) };

    /// <summary>Everything changes, so that every question is asked.</summary>
    private static SeriesEditDraft SeriesEdit(DemoThings things) => new(
        things.Series, 1, SeriesScope.All, Sample.Monday, new(Sample.MondayWednesdayFriday, Sample.Monday.AddDays(60), new(13, 0), new(15, 0), things.Room, things.Therapist, [], 12), OverwriteMoved: true, []);
}
