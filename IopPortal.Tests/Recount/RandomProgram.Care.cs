using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Support;

namespace IopPortal.Recount;

internal sealed partial class RandomProgram
{
    private void AddClient()
    {
        var born = Pick(new DateOnly(1990, 5, 4), new DateOnly(2008, 2, 29), Monday.AddYears(-18).AddDays(Below(21) - 10), Monday.AddYears(-15));
        var client = Sample.NewClient($"Given{Clients.Count}", $"Family{Clients.Count}", born);
        Clients.Add(client.Id);
        _rows.Add(client);
        var first = Monday.AddDays(Pick(-56, -28, -15, Below(17) - 12));
        if (Chance(25))
        {
            var (former, last) = (Monday.AddDays(-35 + Below(10)), Monday.AddDays(Below(18) - 14));
            AddStay(client.Id, former, last, EnrollmentStatus.Discharged);
            first = last.AddDays(1 + Below(10));
        }

        var status = Pick(EnrollmentStatus.Active, EnrollmentStatus.Active, EnrollmentStatus.Active, EnrollmentStatus.OnHold, EnrollmentStatus.Tapering, EnrollmentStatus.Discharged);
        AddStay(client.Id, first, status == EnrollmentStatus.Discharged ? Later(first, Monday.AddDays(Below(16) - 10)) : null, status);
    }

    private void AddStay(Guid clientId, DateOnly from, DateOnly? to, EnrollmentStatus status)
    {
        var number = Below(_programs.Count);
        var stay = new Enrollment(clientId, _programs[number].Program.Id, AdmissionType.DirectEntry, from.AddDays(-10), "Self", Sample.Plan());
        Must(stay.Admit(from));
        Must(status switch
        {
            EnrollmentStatus.OnHold => stay.MoveTo(EnrollmentStatus.OnHold),
            EnrollmentStatus.Tapering => stay.Taper(Monday.AddDays(Below(18) - 4)),
            EnrollmentStatus.Discharged => stay.Discharge(to!.Value, Pick(DischargeReason.CompletedTreatment, DischargeReason.Moved, DischargeReason.Other)),
            _ => Done.Value,
        });
        _rows.Add(stay);
        _stays.Add(new(clientId, stay, number, from, to));
        AddTracks(stay, number, from, to);
        if (Chance(75))
        {
            AddAuthorizations(stay, from, to);
        }
    }

    /// <summary>One track, or another from some day on.</summary>
    private void AddTracks(Enrollment stay, int program, DateOnly from, DateOnly? to)
    {
        var (tracks, change) = (_programs[program].Tracks, Monday.AddDays(Below(10) - 3));
        var changes = Chance(25) && change > from && !(to < change);
        _rows.Add(new EnrollmentTrack(stay.Id, tracks[0].Id, from, changes ? change.AddDays(-1) : to));
        if (changes)
        {
            _rows.Add(new EnrollmentTrack(stay.Id, tracks[1].Id, change, to));
        }
    }

    /// <summary>One after the other with gaps between, and sometimes one that is only asked for beside them.</summary>
    private void AddAuthorizations(Enrollment stay, DateOnly from, DateOnly? to)
    {
        var start = from.AddDays(Below(8) - 4);
        for (var number = 0; number < 4 && !(to < start); number++)
        {
            var end = start.AddDays(4 + Below(24));
            end = to < end ? to.Value : end;
            AddAuthorization(stay, start, end, Pick(AuthorizationStatus.Approved, AuthorizationStatus.Approved, AuthorizationStatus.Approved, AuthorizationStatus.PartiallyApproved, AuthorizationStatus.NotRequired, AuthorizationStatus.Denied));
            start = end.AddDays(1 + Below(6));
        }

        if (Chance(30))
        {
            AddAuthorization(stay, from, from.AddDays(30), Pick(AuthorizationStatus.Pending, AuthorizationStatus.Appealed, AuthorizationStatus.ToRequest));
        }
    }

    private void AddAuthorization(Enrollment stay, DateOnly start, DateOnly end, AuthorizationStatus status) => _rows.Add(new Authorization(stay.ClientId, stay.Id, new(
        Pick(_payers).Id, $"A-{_rows.Count}", Pick(Enum.GetValues<AuthorizationUnit>()), Pick(0m, 2m, 4m, 7.5m, 10m, 20m, 60m), start, end, Chance(50) ? Monday.AddDays(Below(20) - 5) : null, status, "")));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static void Must(Result<Done> result) => _ = result.Value;
}
