namespace IopPortal.Domain.Payers;

/// <summary>A payer's permission for so many units of care between two dates (E). What is used is derived, never stored.</summary>
public sealed class Authorization : Versioned
{
    private Authorization()
    {
    }

    public Authorization(Guid clientId, Guid enrollmentId, AuthorizationDetails details)
    {
        ClientId = clientId;
        EnrollmentId = enrollmentId;
        Set(details);
    }

    public Guid ClientId { get; private init; }

    public Guid EnrollmentId { get; private init; }

    public Guid PayerId { get; private set; }

    /// <summary>The payer's own number for it.</summary>
    public string Number { get; private set; } = "";

    public AuthorizationUnit UnitType { get; private set; }

    /// <summary>Units.</summary>
    public decimal Allowed { get; private set; }

    public DateOnly Start { get; private set; }

    /// <summary>The last day it covers.</summary>
    public DateOnly End { get; private set; }

    /// <summary>When the payer wants to hear again (E5).</summary>
    public DateOnly? NextReview { get; private set; }

    public AuthorizationStatus Status { get; private set; }

    /// <summary>Whom to reach at the payer.</summary>
    public string CareManager { get; private set; } = "";

    /// <summary>Care on its dates is permitted: approved, in part or whole, or no permission is needed.</summary>
    public bool Permits => Status is AuthorizationStatus.Approved or AuthorizationStatus.PartiallyApproved or AuthorizationStatus.NotRequired;

    public bool Covers(DateOnly date) => Permits && Start <= date && date <= End;

    public void Change(AuthorizationDetails details)
    {
        Set(details);
        Changed();
    }

    private void Set(AuthorizationDetails details)
    {
        PayerId = details.PayerId;
        Number = PlainText.Clean(details.Number);
        UnitType = details.UnitType;
        Allowed = details.Allowed;
        Start = details.Start;
        End = details.End;
        NextReview = details.NextReview;
        Status = details.Status;
        CareManager = PlainText.Clean(details.CareManager);
    }
}
