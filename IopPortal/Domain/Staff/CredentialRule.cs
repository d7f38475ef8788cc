using IopPortal.Domain.Sessions;

namespace IopPortal.Domain.Staff;

/// <summary>Says whether a staff member may lead a kind of session on a date (B5).</summary>
public static class CredentialRule
{
    /// <summary>A licence is good through its expiry date; medication management is for prescribers.</summary>
    /// <param name="serviceDate">Local date of the session, not today.</param>
    public static bool Covers(SessionKind kind, Discipline discipline, IEnumerable<DateOnly> licenceExpiries, DateOnly serviceDate)
    {
        if (!SessionKindFacts.Of(kind).RequiresCredential)
        {
            return true;
        }

        var mayPrescribe = discipline is Discipline.Psychiatrist or Discipline.Pmhnp;
        return (kind != SessionKind.MedicationManagement || mayPrescribe) && licenceExpiries.Any(expiry => expiry >= serviceDate);
    }
}
