namespace IopPortal.Domain.Attendance;

/// <summary>Why a client did not come.</summary>
public enum AbsenceReason
{
    Illness,
    Medical,
    Hospitalised,
    Transport,
    ChildcareOrFamily,
    Work,
    School,
    CourtOrLegal,
    Weather,
    TelehealthFailure,
    Bereavement,
    Other,
}
