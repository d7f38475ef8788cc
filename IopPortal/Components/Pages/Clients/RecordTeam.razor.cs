using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain.Clients;
using IopPortal.Features.Clients;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>Who treats the client, and since when; adding and ending a part.</summary>
public sealed partial class RecordTeam(AssignCareTeam assign, EndCareTeam end, GetCareTeamChoices getChoices, CurrentActor actors) : ComponentBase
{
    private static readonly CareRole[] Roles = Enum.GetValues<CareRole>();

    private readonly Attempt _adding = new();
    private readonly Attempt _ending = new();
    private CareTeamChoicesView? _choices;
    private Guid _key;
    private Guid _staffId;
    private CareRole _role;
    private bool _isPrimary;
    private DateOnly? _from;
    private Guid? _endingId;
    private DateOnly? _lastDay;

    [Parameter, EditorRequired]
    public ClientRecordView Record { get; set; } = default!;

    [Parameter]
    public EventCallback Changed { get; set; }

    private string NameOf(Guid id)
    {
        var staff = _choices!.Staff.First(one => one.Id == id);
        return $"{staff.Name}, {EnumWords.For(staff.Discipline)} ({staff.Clients} of {staff.MaxClients} clients)";
    }

    private async Task OpenAddAsync()
    {
        var choices = await getChoices.HandleAsync(await actors.GetAsync());
        if (choices.Succeeded)
        {
            _adding.Clear();
            _choices = choices.Value;
            (_key, _staffId, _isPrimary, _from) = (Guid.CreateVersion7(), Guid.Empty, false, Record.Today);
        }
    }

    private async Task AddAsync()
    {
        var command = new AssignCareTeamCommand(_key, Record.Id, _staffId, _role, _isPrimary, _from ?? default);
        if (await _adding.RunAsync(async () => (await assign.HandleAsync(await actors.GetAsync(), command)).AskFor(nameof(command.From), _from)) is { Succeeded: true })
        {
            _choices = null;
            await Changed.InvokeAsync();
        }
    }

    private void OpenEnd(CareTeamMemberView member)
    {
        _ending.Clear();
        (_endingId, _lastDay) = (member.Id, Record.Today);
    }

    private async Task EndAsync()
    {
        if (_endingId is { } id
            && await _ending.RunAsync(async () => (await end.HandleAsync(await actors.GetAsync(), new(Record.Id, id, _lastDay ?? default))).AskFor(nameof(EndCareTeamCommand.LastDay), _lastDay)) is { Succeeded: true })
        {
            _endingId = null;
            await Changed.InvokeAsync();
        }
    }
}
