using IopPortal.Features.Scheduling.Board;
using IopPortal.Features.Scheduling.Sessions;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Calendar;

/// <summary>Narrows the board to a place, a track, a person or a room, or to one client found by two letters of the name.</summary>
public sealed partial class BoardFilters(FindBoardClients findClients, CurrentActor actors, NavigationManager navigation) : ComponentBase
{
    private static readonly BoardChoiceKind[] Listed = [BoardChoiceKind.Location, BoardChoiceKind.Track, BoardChoiceKind.Staff, BoardChoiceKind.Room];
    private IReadOnlyList<ChoiceView> _found = [];
    private string _typed = "";
    private Guid? _for;

    [Parameter, EditorRequired]
    public BoardView Board { get; set; } = default!;

    [Parameter, EditorRequired]
    public BoardAddress Address { get; set; } = default!;

    private int Moved => Board.Sessions.Count(session => session is { IsException: true, IsCancelled: false });

    private int Cancelled => Board.Sessions.Count(session => session.IsCancelled);

    private int Missing => Board.Sessions.Count(session => session.RollMissing);

    /// <summary>Whose rolls are counted: everybody's on the board, or those of the one person it shows.</summary>
    private string MissingOf => Address.Staff is { } staff ? Board.Of(BoardChoiceKind.Staff).FirstOrDefault(choice => choice.Id == staff) is { } one ? $", {one.Name}" : "" : ", all staff";

    protected override void OnParametersSet()
    {
        if (_for != Address.For)
        {
            (_for, _typed, _found) = (Address.For, "", []);
        }
    }

    private static string All(BoardChoiceKind kind) => kind switch
    {
        BoardChoiceKind.Location => "All locations",
        BoardChoiceKind.Track => "All tracks",
        BoardChoiceKind.Staff => "All staff",
        _ => "All rooms",
    };

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";

    private Guid? Chosen(BoardChoiceKind kind) => kind switch
    {
        BoardChoiceKind.Location => Address.Location,
        BoardChoiceKind.Track => Address.Track,
        BoardChoiceKind.Staff => Address.Staff,
        _ => Address.Room,
    };

    private string? Shown(BoardShow show) => Address.Show == show ? "true" : null;

    private void Filter(BoardChoiceKind kind, object? value)
    {
        Guid? id = Guid.TryParse(value as string, out var chosen) ? chosen : null;
        navigation.NavigateTo((kind switch
        {
            BoardChoiceKind.Location => Address.Plain with { Location = id },
            BoardChoiceKind.Track => Address.Plain with { Track = id },
            BoardChoiceKind.Staff => Address.Plain with { Staff = id },
            _ => Address.Plain with { Room = id },
        }).ToString());
    }

    private async Task FindAsync(string? text)
    {
        var typed = _typed = text ?? "";
        var result = await findClients.HandleAsync(await actors.GetAsync(), typed);
        if (typed == _typed) // A slower answer to fewer letters is no answer any more.
        {
            _found = result.Succeeded ? result.Value.Clients : [];
        }
    }

    private void OpenFirst()
    {
        if (_found.Count > 0)
        {
            navigation.NavigateTo((Address.Plain with { For = _found[0].Id }).ToString());
        }
    }
}
