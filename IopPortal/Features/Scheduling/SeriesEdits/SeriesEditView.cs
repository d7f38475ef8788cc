using IopPortal.Domain;
using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>Every date of a series under an edit that is not saved yet. The sum adds up: each date has one fate.</summary>
/// <param name="Problems">What has to be mended in the form; most carry their field.</param>
/// <param name="Clients">Different people concerned by what changes.</param>
/// <param name="Past">Sessions before the edit's first date, which never change.</param>
public sealed record SeriesEditView(IReadOnlyList<Refusal> Problems, IReadOnlyList<SeriesEditDate> Dates, string Zone, int Clients, int Past)
{
    public int Undecided => Dates.Count(date => date.IsUndecided);

    public bool IsReady => Problems.Count == 0 && Undecided == 0;

    /// <summary>Sessions that change, come or go.</summary>
    public int Changes => Dates.Count(date => date.Kind is SeriesStepKind.Change or SeriesStepKind.Add or SeriesStepKind.Remove);

    public int Count(SeriesStepKind kind) => Dates.Count(date => date.Kind == kind);
}
