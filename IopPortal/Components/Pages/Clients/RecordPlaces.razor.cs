using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Clients;
using IopPortal.Features.Live;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>The client's groups: places held and places waited for.</summary>
public sealed partial class RecordPlaces(
    GetClientPlaces getPlaces, JoinWaitlist join, LeaveWaitlist leave, AddGroupMembers add, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<ClientPlacesView>(actors, changes, navigation)
{
    private static readonly WaitlistPriority[] Priorities = Enum.GetValues<WaitlistPriority>();

    private Guid _key;
    private Guid _groupId;
    private WaitlistPriority _priority;
    private string _note = "";
    private bool _joining;
    private Guid? _changing;
    private bool _adding;
    private DateOnly? _from;

    [Parameter, EditorRequired]
    public Guid ClientId { get; set; }

    /// <summary>The last stay of somebody who is in no program now: only alumni and aftercare groups are open.</summary>
    [Parameter]
    public EnrollmentView? Discharged { get; set; }

    protected override object Key => ClientId;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Client(ClientId)];

    private IReadOnlyList<GroupToJoinView> Offered =>
        [.. (View?.Groups ?? []).Where(group => !View!.Places.Any(place => place.GroupId == group.Id) && !View.Waits.Any(wait => wait.GroupId == group.Id))];

    private IReadOnlyList<ClientPlaceView> Alumni => [.. (View?.Places ?? []).Where(place => place.IsForAlumni)];

    private IReadOnlyList<GroupToJoinView> AlumniToJoin => [.. Offered.Where(group => group is { IsForAlumni: true, MayAdd: true })];

    protected override Task<Result<ClientPlacesView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getPlaces.HandleAsync(actor, ClientId, cancellationToken);

    private string NameOf(Guid id) => View?.Groups.FirstOrDefault(group => group.Id == id) is { } group
        ? $"{group.Name}, {EnumWords.Days(group.Weekdays, abbreviated: true)} {When.Range(group.Start, group.End)}"
        : "";

    private void Open() => (_joining, _key, _groupId, _priority, _note) = (true, Guid.CreateVersion7(), Guid.Empty, WaitlistPriority.Normal, "");

    private void OpenAlumni()
    {
        ForgetRefusals();
        (_adding, _key, _from, _groupId) = (true, Guid.CreateVersion7(), View!.Today, AlumniToJoin.Count == 1 ? AlumniToJoin[0].Id : Guid.Empty);
    }

    private async Task AddAsync()
    {
        var command = new AddGroupMembersCommand(_key, _groupId, [ClientId], _from ?? default, null, WeekdaySet.None, "Aftercare");
        if (await SendAsync(async (actor, gone) => (await add.HandleAsync(actor, command, gone)).AskFor(nameof(command.From), _from)))
        {
            _adding = false;
            await RefreshAsync();
        }
    }

    private async Task JoinAsync()
    {
        if (await SendAsync((actor, cancellation) => join.HandleAsync(actor, new(_key, _groupId, ClientId, _priority, _note), cancellation)))
        {
            _joining = false;
            await RefreshAsync();
        }
    }

    private async Task LeaveAsync(ClientWaitView wait)
    {
        await SendAsync((actor, cancellation) => leave.HandleAsync(actor, new(ClientId, wait.EntryId, wait.Version), cancellation));
        await RefreshAsync();
    }
}
