using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Domain.Calendar;
using IopPortal.Features.Settings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace IopPortal.Components.Pages.Settings;

/// <summary>Takes a calendar file, shows its whole days with what each would cancel, and closes those that stay ticked.</summary>
public sealed partial class HolidayImport(ReadHolidays readHolidays, ImportHolidays importHolidays, CurrentActor actors) : CommandPart(actors)
{
    private const int MostShown = 30;

    private readonly HashSet<DateOnly> _left = []; // Unticked.
    private Guid _key = Guid.CreateVersion7();
    private (Guid? Location, Guid? Program) _place;
    private string? _text;
    private HolidaysView? _holidays;

    [Parameter, EditorRequired]
    public ClosuresView View { get; set; } = default!;

    /// <summary>Saved, or given up.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    private IReadOnlyList<((Guid? Location, Guid? Program) Value, string Text)> Places => ClosureForm.PlacesOf(View);

    private IReadOnlyList<HolidayDayView> Ticked => [.. _holidays?.Days.Where(day => day.State == HolidayState.New && !_left.Contains(day.Date)) ?? []];

    private string SaveWords
    {
        get
        {
            var (days, sessions) = (Ticked.Count, Ticked.Sum(day => day.Sessions));
            return $"Close {(days == 1 ? "1 day" : $"{days} days")}{(sessions == 0 ? "" : sessions == 1 ? " and cancel 1 session" : $" and cancel {sessions} sessions")}";
        }
    }

    protected override void OnParametersSet()
    {
        if (_place == default && Places.Count > 0)
        {
            _place = Places[0].Value;
        }
    }

    private static string Said(HolidayDayView day) => day.State switch
    {
        HolidayState.Past => "Past",
        HolidayState.ClosedAlready => "Closed already",
        _ when day.Sessions == 0 => "No booked session",
        _ => day.Sessions == 1 ? "Cancels 1 session" : $"Cancels {day.Sessions} sessions",
    };

    private void Tick(DateOnly date, bool ticked)
    {
        if (ticked)
        {
            _left.Remove(date);
        }
        else
        {
            _left.Add(date);
        }
    }

    private async Task TakeAsync(InputFileChangeEventArgs change)
    {
        (_text, _holidays, _key) = (null, null, Guid.CreateVersion7());
        _left.Clear();
        if (change.File.Size > HolidayFile.MostBytes)
        {
            await SendAsync((_, _) => Task.FromResult<Result<HolidaysView>>(new Refusal("holidays.too-big", HolidayFile.MostBytes / 1024)));
            return;
        }

        using var reader = new StreamReader(change.File.OpenReadStream(HolidayFile.MostBytes, Gone));
        _text = await reader.ReadToEndAsync(Gone);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        if (_text is { } text)
        {
            _holidays = await SendAsync((actor, cancellation) => readHolidays.HandleAsync(actor, _place.Location, _place.Program, text, cancellation));
        }
    }

    private async Task SaveAsync()
    {
        var days = Ticked.Select(day => new HolidayDay(day.Date, day.Name)).ToList();
        if (await SendAsync((actor, cancellation) => importHolidays.HandleAsync(actor, new(_key, _place.Location, _place.Program, days), cancellation)))
        {
            await Closed.InvokeAsync();
        }
    }
}
