namespace IopPortal.Components.Pages.Sessions;

/// <summary>Which of a session's dialogs is open.</summary>
public enum SessionDialogKind
{
    None,
    Move,
    Room,
    Cancel,
    Repeat,
}
