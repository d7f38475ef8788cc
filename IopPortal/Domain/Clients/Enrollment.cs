namespace IopPortal.Domain.Clients;

/// <summary>An episode of care in one program, from referral to discharge.</summary>
public sealed class Enrollment : Versioned
{
    private Enrollment()
    {
    }

    public Enrollment(Guid clientId, Guid programId, AdmissionType admissionType, DateOnly referralDate, string referralSource, CarePlan plan)
    {
        ClientId = clientId;
        ProgramId = programId;
        AdmissionType = admissionType;
        ReferralDate = referralDate;
        ReferralSource = PlainText.Clean(referralSource);
        Plan = plan;
    }

    public Guid ClientId { get; private init; }

    public Guid ProgramId { get; private init; }

    public AdmissionType AdmissionType { get; private init; }

    public string ReferralSource { get; private init; } = "";

    public DateOnly ReferralDate { get; private init; }

    /// <summary>The day of the first appointment, or of the admission, that was offered.</summary>
    public DateOnly? FirstOfferedDate { get; private set; }

    public DateOnly? AdmitDate { get; private set; }

    public DateOnly? ExpectedDischarge { get; private set; }

    /// <summary>The last day of the episode.</summary>
    public DateOnly? DischargeDate { get; private set; }

    public DischargeReason? DischargeReason { get; private set; }

    public EnrollmentStatus Status { get; private set; } = EnrollmentStatus.Referred;

    public Phase Phase { get; private set; } = Phase.Intake;

    public CarePlan Plan { get; private set; } = new(10, 3, 180);

    /// <summary>The last day of a taper, which suppresses the weekly deficit (B7).</summary>
    public DateOnly? TaperUntil { get; private set; }

    /// <summary>In care: books groups and counts hours.</summary>
    public bool IsOpen => Status is EnrollmentStatus.Active or EnrollmentStatus.OnHold or EnrollmentStatus.Tapering;

    /// <summary>Any move of B4 but admission and discharge, which say more.</summary>
    public Result<Done> MoveTo(EnrollmentStatus status)
    {
        if (!EnrollmentMoves.Allows(Status, status))
        {
            return new Refusal("enrollment.move", Status, status);
        }

        Status = status;
        Changed();
        return Done.Value;
    }

    public Result<Done> Admit(DateOnly on)
    {
        if (Status == EnrollmentStatus.Referred)
        {
            Status = EnrollmentStatus.Scheduled; // A direct entry passes the intake on the day it begins.
        }

        return MoveTo(EnrollmentStatus.Active).Select(done =>
        {
            AdmitDate = on;
            Offer(on);
            ExpectedDischarge = on.AddDays((Plan.Weeks * 7) - 1);
            Phase = Phase.TreatmentPlanning;
            return done;
        });
    }

    /// <summary>Fewer days are expected until a day, which the rule of B7 has checked.</summary>
    public Result<Done> Taper(DateOnly until)
    {
        var moved = Status == EnrollmentStatus.Tapering ? Done.Value : MoveTo(EnrollmentStatus.Tapering);
        return moved.Select(done =>
        {
            TaperUntil = until;
            Changed();
            return done;
        });
    }

    public Result<Done> Discharge(DateOnly on, DischargeReason reason)
    {
        if (AdmitDate is { } admitted && on < admitted)
        {
            return new Refusal("enrollment.discharge-before-admission", admitted);
        }

        return MoveTo(EnrollmentStatus.Discharged).Select(done =>
        {
            DischargeDate = on;
            DischargeReason = reason;
            Phase = reason is Clients.DischargeReason.Death or Clients.DischargeReason.NeverAttended ? Phase : Phase.Aftercare;
            return done;
        });
    }

    public void ChangePlan(CarePlan plan, Phase phase)
    {
        Plan = plan;
        Phase = phase;
        if (AdmitDate is { } admitted)
        {
            ExpectedDischarge = admitted.AddDays((plan.Weeks * 7) - 1);
        }

        Changed();
    }

    /// <summary>Only the first offer counts. Nobody edits it, so a form that is open stays current.</summary>
    public void Offer(DateOnly date) => FirstOfferedDate ??= date;

    /// <summary>Whether the episode covers a date: admitted and not yet discharged.</summary>
    public bool Covers(DateOnly date) => AdmitDate <= date && (DischargeDate is not { } last || date <= last);
}
