using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.Sessions;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Sessions;

/// <summary>Books one client, once or weekly, and says at each choice what stands against it.</summary>
public sealed partial class BookDialog(
    GetBookingChoices getChoices,
    FindBookingClients findClients,
    PreviewSession previewSession,
    BookSession bookSession,
    CurrentActor actors) : ComponentBase, IDisposable
{
    private static readonly SessionKind[] Kinds = [.. Enum.GetValues<SessionKind>().Where(kind => SessionKindFacts.Of(kind).IsOneClient)];

    private readonly CancellationTokenSource _closing = new();
    private readonly BookingDraft _draft = new();
    private readonly HashSet<string> _missing = [];
    private CancellationToken _closed;
    private Guid _key = Guid.CreateVersion7();
    private IReadOnlyList<Refusal> _refusals = [];
    private IReadOnlyList<ChoiceView> _found = [];
    private BookingChoicesView? _choices;
    private SessionPreviewView? _preview;
    private string _typed = "";
    private int _asked;
    private bool _busy;
    private bool _refused;

    [Parameter]
    public Guid? ClientId { get; set; }

    /// <summary>The step of an intake it is for.</summary>
    [Parameter]
    public MilestoneKind? Intake { get; set; }

    [Parameter]
    public DateOnly Date { get; set; }

    [Parameter]
    public TimeOnly? Time { get; set; }

    [Parameter]
    public Guid? StaffId { get; set; }

    [Parameter]
    public Guid? RoomId { get; set; }

    [Parameter, EditorRequired]
    public string CloseHref { get; set; } = "";

    /// <summary>The session, or the first of a weekly booking, and its date.</summary>
    [Parameter]
    public EventCallback<(Guid Id, DateOnly Date)> OnBooked { get; set; }

    private IReadOnlyList<RoomChoiceView> Rooms => _choices?.Rooms ?? [];

    private IEnumerable<StaffChoiceView> Leaders => _choices is { LeadsOnlyAs: { } self } ? _choices.Staff.Where(staff => staff.Id == self) : _choices?.Staff ?? [];

    /// <summary>What is said nowhere else in the form.</summary>
    private IReadOnlyList<Refusal> General => [.. _refusals.Where(refusal => refusal.Field is null && _preview?.Dates.Any(date => date.Reasons.Contains(refusal)) != true)];

    private string Verb => _preview is { } preview && _draft.IsWeekly ? $"Book {preview.Booked} {(preview.Booked == 1 ? "session" : "sessions")}" : "Book the session";

    protected override async Task OnInitializedAsync()
    {
        _closed = _closing.Token;
        _draft.ClientId = ClientId;
        if (Intake is { } step)
        {
            (_draft.Kind, _draft.Topic) = (SessionKind.IntakeAssessment, IntakeStep.Topic(step));
        }

        _draft.Date = Date;
        _draft.LeadId = StaffId;
        _draft.Place = RoomId?.ToString() ?? "";
        await LoadChoicesAsync();
        (_draft.Date, _draft.Start) = Time is { } time ? (Date, time) : ProposedStart();
        _draft.Until = _draft.Date.AddDays(7 * 9);
        await PreviewAsync();
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private (DateOnly Date, TimeOnly Time) ProposedStart() => _choices is { } choices ? UsualStart.On(Date, choices.Now, choices.ZoneOf(RoomId)) : (Date, _draft.Start);

    private async Task LoadChoicesAsync()
    {
        var choices = await getChoices.HandleAsync(await actors.GetAsync(), _draft.ClientId, _draft.Kind, _draft.Date, _closed);
        if (!choices.Succeeded && _draft.ClientId is not null)
        {
            _draft.ClientId = null; // Missing or out of reach: the form begins without anybody.
            choices = await getChoices.HandleAsync(await actors.GetAsync(), null, _draft.Kind, _draft.Date, _closed);
        }

        _refusals = choices.Refusals;
        _choices = choices.Succeeded ? choices.Value : null;
        _draft.LeadId = _choices?.LeadsOnlyAs ?? _draft.LeadId ?? _choices?.Staff.FirstOrDefault(staff => staff is { IsQualified: true, IsOnTeam: true })?.Id;
    }

    private async Task FindAsync(string? text)
    {
        var typed = _typed = text ?? "";
        var found = await findClients.HandleAsync(await actors.GetAsync(), typed, _closed);
        if (typed == _typed) // A slower answer to fewer letters is no answer any more.
        {
            _found = found.Succeeded ? found.Value.Clients : [];
        }
    }

    private async Task ChooseAsync(Guid client)
    {
        _draft.ClientId = client;
        _found = [];
        _typed = "";
        _missing.Remove("client");
        await LoadChoicesAsync();
        await PreviewAsync();
    }

    private async Task ForgetClientAsync()
    {
        _draft.ClientId = null;
        _draft.Family.Clear();
        _preview = null;
        await LoadChoicesAsync();
    }

    private async Task KindChangedAsync()
    {
        await LoadChoicesAsync();
        await PreviewAsync();
    }

    private async Task ToggleDateAsync(DateOnly date)
    {
        _draft.Toggle(date);
        await PreviewAsync();
    }

    private Task UseAsync(WayOut way)
    {
        _draft.Use(way);
        return PreviewAsync();
    }

    private async Task ToggleFamilyAsync(Guid contact)
    {
        _draft.Toggle(contact);
        await PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        var asked = ++_asked;
        (_refusals, _preview, _refused) = ([], null, false);
        if (_draft.Plan(Rooms) is not { } plan)
        {
            return;
        }

        var preview = await previewSession.HandleAsync(await actors.GetAsync(), plan, _closed);
        if (asked == _asked) // A slower, older answer comes too late.
        {
            _preview = preview.Succeeded ? preview.Value : null;
            _refusals = preview.Succeeded ? preview.Value.Refusals : preview.Refusals;
        }
    }

    private async Task BookAsync()
    {
        if (_busy || !IsComplete())
        {
            return;
        }

        _busy = true;
        try
        {
            var plan = _draft.Plan(Rooms)!;
            var result = await bookSession.HandleAsync(await actors.GetAsync(), new(_key, plan, _draft.OverrideReason), _closed);
            (_refusals, _refused) = (result.Refusals, !result.Succeeded);
            if (result.Succeeded)
            {
                _key = Guid.CreateVersion7();
                await OnBooked.InvokeAsync((result.Value, _preview?.Dates.FirstOrDefault(date => date.State is PreviewState.Fits or PreviewState.NeedsReason)?.Date ?? plan.Date));
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private bool IsComplete()
    {
        _missing.Clear();
        _missing.UnionWith(new (string Name, bool Given)[] { ("client", _draft.ClientId is not null), ("lead", _draft.LeadId is not null), ("place", _draft.Place.Length > 0) }
            .Where(field => !field.Given).Select(field => field.Name));
        return _missing.Count == 0 && _draft.Plan(Rooms) is not null;
    }
}
