using IopPortal.Features.ProgramBoard;

namespace IopPortal.Components.Pages.ProgramBoard;

/// <summary>Finds the list behind a figure; figure and list are made of the same rows.</summary>
internal static class BoardLists
{
    /// <summary>Null for visits, which are read by themselves.</summary>
    public static BoardListed? Of(ProgramBoardView board, ProgramBoardAddress address) => address.List switch
    {
        BoardList.AtRisk => new(AtRiskWords(board), BoardRows.AtRisk(board, null)),
        BoardList.Cancelled => new("sessions cancelled", BoardRows.Cancelled(board)),
        BoardList.ToTell => new("people to call", BoardRows.ToTell(board)),
        BoardList.ShortGroups => new("groups under their minimum", BoardRows.ShortGroups(board)),
        BoardList.Licences => new("credentials end within 60 days", BoardRows.Licences(board)),
        BoardList.MissingRolls => new("roll calls missing", BoardRows.MissingRolls(board)),
        BoardList.InCare => BoardCensusRows.InCare(board, address.Track),
        BoardList.Places => BoardCensusRows.Places(board, address.Track),
        BoardList.Waiting => BoardCensusRows.Waiting(board, address.Track),
        BoardList.Referred => BoardCensusRows.Referred(board),
        BoardList.Leaving => BoardCensusRows.Leaving(board),
        BoardList.Offered => BoardCensusRows.Offered(board),
        BoardList.Caseload => BoardCensusRows.Caseload(board, address.Staff),
        BoardList.Sessions => BoardCensusRows.Sessions(board, address.Staff),
        _ => null,
    };

    public static string AtRiskWords(ProgramBoardView board) => board.IsOver ? "missed their hours" : "at risk of missing hours";
}
