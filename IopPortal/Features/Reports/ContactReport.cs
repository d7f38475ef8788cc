using IopPortal.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Reports;

/// <summary>Each colleague's hours with clients.</summary>
internal static class ContactReport
{
    private static readonly ReportColumn[] Columns =
    [
        new("Sessions", ReportUnit.Count),
        new("Hours", ReportUnit.Hours) { IsDrawn = true },
        new("A week", ReportUnit.Hours),
    ];

    private static readonly ReportColumn[] OfWeeks = Columns[..2];

    public static async Task<IReadOnlyList<ReportTable>> LoadAsync(ReportReach reach, ReportListQuery all, CancellationToken cancellationToken)
    {
        var db = reach.Db;
        var rows = await (
            from contact in ContactRow.Behind(reach, all)
            join session in db.Sessions on contact.SessionId equals session.Id
            join member in db.Staff on contact.StaffId equals member.Id
            select new { Name = member.GivenName + " " + member.FamilyName, member.FamilyName, Fact = new ContactFact(contact.StaffId, contact.Date, session.Kind, new(session.StartUtc, session.EndUtc)) })
            .ToListAsync(cancellationToken);
        var facts = rows.ConvertAll(row => row.Fact);
        var until = all.Period.To < reach.Today ? all.Period.To : reach.Today;
        var weeks = Math.Max(1, until.DayNumber - all.Period.From.DayNumber + 1) / 7.0;

        var people = from person in rows.GroupBy(row => (row.Fact.StaffId, row.Name, row.FamilyName))
                     orderby person.Key.FamilyName, person.Key.Name, person.Key.StaffId
                     select new ReportRow(person.Key.Name, Hours([.. person.Select(row => row.Fact)], all with { StaffId = person.Key.StaffId }, weeks));
        var total = new ReportRow("All", Hours(facts, all, weeks));
        return
        [
            new("staff", "Hours with clients", "Colleague", Columns, [.. people], total)
            {
                Note = "Sessions that took place, of the kinds clients take part in. What one person does at the same time counts once.",
            },
            new("weeks", "By week", "Week of", OfWeeks, ReportParts.ByWeek(facts, fact => fact.Date, all, (part, list) => Hours(part, list, null)), new ReportRow("All", Hours(facts, all, null))) { IsTrend = true },
        ];
    }

    /// <param name="weeks">The weeks of the period that have passed; null where it is one already.</param>
    private static IReadOnlyList<ReportFigure> Hours(IReadOnlyList<ContactFact> facts, ReportListQuery list, double? weeks)
    {
        var minutes = ContactFact.Minutes(facts);
        return
        [
            Figures.Count(facts.Count, list),
            Figures.Of(minutes, facts.Count, list),
            .. weeks is { } number ? [Figures.Of(Math.Round(minutes / number), facts.Count, list)] : Array.Empty<ReportFigure>(),
        ];
    }
}
