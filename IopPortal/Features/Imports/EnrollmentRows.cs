using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Clients;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Imports;

/// <summary>Rows that are stays in a program: referred, in care or over. Told apart by client, program and day of referral.</summary>
internal sealed class EnrollmentRows(
    IReadOnlyDictionary<string, KnownClient> clients, KnownPrograms programs, ILookup<Guid, Track> tracks, Dictionary<Guid, List<Enrollment>> stays, DateOnly today) : IImportRows
{
    private readonly Dictionary<(Guid Client, Guid Program, DateOnly Referred), int> _rows = [];

    public static async Task<EnrollmentRows> LoadAsync(PortalDbContext db, IReadOnlyList<ImportCells> rows, DateOnly today, CancellationToken cancellationToken)
    {
        var clients = await KnownClient.FindAsync(db, rows.Select(cells => cells.Text(ImportColumns.Mrn)), cancellationToken);
        var tracks = await db.Tracks.AsNoTracking().Where(track => !track.IsArchived).ToListAsync(cancellationToken);
        return new(
            clients,
            await KnownPrograms.LoadAsync(db, cancellationToken),
            tracks.ToLookup(track => track.ProgramId),
            await KnownPrograms.StaysAsync(db, clients.Values.Select(client => client.Id), cancellationToken),
            today);
    }

    public IReadOnlyList<object> Read(ImportCells cells)
    {
        var client = KnownClient.Of(cells, clients);
        var program = cells.Find(ImportColumns.Program, programs.ByName, "import.unknown");
        var referral = new ReferralDetails(
            program?.Id ?? Guid.Empty, cells.Choice(nameof(ReferralDetails.AdmissionType), AdmissionType.DirectEntry), cells.Text(nameof(ReferralDetails.ReferralSource)), cells.Day(nameof(ReferralDetails.ReferralDate), today),
            new(cells.Whole(nameof(CarePlan.Weeks), 1), cells.Whole(nameof(CarePlan.DaysPerWeek), 1), cells.Whole(nameof(CarePlan.MinutesPerDay), CarePlanRule.MinMinutes)));
        var (admitted, discharged) = (cells.OptionalDay(nameof(Enrollment.AdmitDate)), cells.OptionalDay(nameof(Enrollment.DischargeDate)));
        var reason = cells.Text(nameof(Enrollment.DischargeReason)).Length > 0 ? cells.Choice(nameof(Enrollment.DischargeReason), DischargeReason.Other) : (DischargeReason?)null;
        cells.Refuse(Referral.Check(referral, today));
        var track = Track(cells, program, admitted);
        if (!cells.IsSound || client is null || program is null)
        {
            return [];
        }

        var key = (client.Id, program.Id, referral.ReferralDate);
        if (!_rows.TryAdd(key, cells.Row))
        {
            cells.Refuse(nameof(ReferralDetails.ReferralDate), new Refusal("import.twice", _rows[key]));
            return [];
        }

        var own = stays.TryGetValue(client.Id, out var known) ? known : stays[client.Id] = [];
        cells.IsKnown = own.Any(stay => stay.ProgramId == program.Id && stay.ReferralDate == referral.ReferralDate);
        if (cells.IsKnown)
        {
            return [];
        }

        var made = Referral.Make(client.Id, referral);
        CheckCourse(cells, made, admitted, discharged, reason);
        if (cells.IsSound)
        {
            CheckOthers(cells, made, program, own);
        }

        if (!cells.IsSound)
        {
            return [];
        }

        own.Add(made);
        return track is null ? [made] : [made, new EnrollmentTrack(made.Id, track.Id, admitted!.Value, made.DischargeDate)];
    }

    private Track? Track(ImportCells cells, CareProgram? program, DateOnly? admitted)
    {
        var word = cells.Text(ImportColumns.Track);
        if (word.Length == 0 || program is null)
        {
            return null;
        }

        var found = tracks[program.Id].FirstOrDefault(track => string.Equals(track.Name, word, StringComparison.OrdinalIgnoreCase) || string.Equals(track.Code, word, StringComparison.OrdinalIgnoreCase));
        cells.Refuse(
            found is null ? new Refusal("import.unknown", ColumnMap.Short(word)).At(ImportColumns.Track) : null,
            admitted is null ? new Refusal("import.needs-admission").At(ImportColumns.Track) : null);
        return found;
    }

    /// <summary>Takes the stay through admission and discharge as if each had been entered on its day.</summary>
    private void CheckCourse(ImportCells cells, Enrollment stay, DateOnly? admitted, DateOnly? discharged, DischargeReason? reason)
    {
        if (admitted is null && (discharged ?? (object?)reason) is not null)
        {
            cells.Refuse(nameof(Enrollment.AdmitDate), new Refusal("import.needs-admission"));
        }

        if (discharged is null != reason is null)
        {
            cells.Refuse(discharged is null ? nameof(Enrollment.DischargeDate) : nameof(Enrollment.DischargeReason), new Refusal("text.required"));
        }

        if (admitted is not { } first || !cells.IsSound)
        {
            return;
        }

        cells.Refuse(AdmitClient.CheckDate(stay, first, today)?.At(nameof(Enrollment.AdmitDate)));
        cells.Refuse(stay.Admit(first).Refusals);
        if (discharged is { } last && reason is { } why)
        {
            cells.Refuse(Referral.CheckDate(nameof(Enrollment.DischargeDate), last, today));
            cells.Refuse(stay.Discharge(last, why).Refusals.Select(refusal => refusal.At(nameof(Enrollment.DischargeDate))));
        }
    }

    private void CheckOthers(ImportCells cells, Enrollment stay, CareProgram program, List<Enrollment> others)
    {
        if (!EnrollmentMoves.IsOver(stay.Status) && others.Any(other => other.ProgramId == program.Id && !EnrollmentMoves.IsOver(other.Status)))
        {
            cells.Refuse(ImportColumns.Program, new Refusal("enrollment.same-program"));
        }
        else if (stay.AdmitDate is { } from && EnrollmentOverlap.Counts(program.LevelOfCare))
        {
            var care = from other in others
                       where other.AdmitDate is not null && EnrollmentOverlap.Counts(programs.ById[other.ProgramId].LevelOfCare)
                       select new EnrollmentOverlap.Stay(programs.ById[other.ProgramId].Name, other.AdmitDate!.Value, other.DischargeDate);
            cells.Refuse(EnrollmentOverlap.Among(care, from, stay.DischargeDate)?.At(nameof(Enrollment.AdmitDate)));
        }
    }
}
