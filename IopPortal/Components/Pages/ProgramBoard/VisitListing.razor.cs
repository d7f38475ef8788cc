using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Features.ProgramBoard;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.ProgramBoard;

/// <summary>The visits behind an attendance rate, each with its roll call.</summary>
public sealed partial class VisitListing(GetBoardVisits getVisits, CurrentActor actors) : CommandPart(actors)
{
    private BoardVisitsView? _visits;
    private ProgramBoardAddress? _shown;

    [Parameter, EditorRequired]
    public ProgramBoardAddress Address { get; set; } = null!;

    /// <summary>Listed where the address names no week.</summary>
    [Parameter, EditorRequired]
    public DateOnly Week { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Address != _shown)
        {
            _shown = Address;
            var result = await getVisits.HandleAsync(await ActorAsync(), Address.Of ?? Week, Address.List == BoardList.Attended, Address.After, Gone);
            _visits = result.Succeeded ? result.Value : null;
        }
    }

    private BoardLine Line(BoardVisitView visit)
    {
        var look = AttendanceLook.For(visit.Status);
        return new(
            visit.Id.ToString(), visit.Client.Name.Length > 0 ? visit.Client.Name : BoardRows.Nobody, $"attendance/{visit.SessionId}",
            $"{SessionWords.Title(visit.Title, visit.Kind)}, {When.Slot(visit.When, _visits!.Today)}")
        {
            Chip = EnumWords.For(visit.Status),
            Icon = look.Icon,
            Tone = look.Tone,
        };
    }
}
