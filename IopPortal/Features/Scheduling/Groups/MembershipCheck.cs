using IopPortal.Domain;
using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Every reason why clients cannot join a group in a period, at once (B3, B6, B9, B12). Ages are another question (B8).</summary>
internal static class MembershipCheck
{
    public static IReadOnlyList<Refusal> Of(NewMembers members, AddGroupMembersCommand command)
    {
        var form = Form(members, command).ToList();
        return form.Count > 0 ? form : [.. AlreadyIn(members), .. Full(members), .. Conflicts(members)];
    }

    private static IEnumerable<Refusal> Form(NewMembers members, AddGroupMembersCommand command)
    {
        if (members.Clients.Count == 0)
        {
            yield return new Refusal("membership.nobody").At(nameof(command.ClientIds));
        }

        if (command.From < members.Today)
        {
            yield return new Refusal("membership.from-past", members.Today).At(nameof(command.From));
        }

        if (command.Until < command.From)
        {
            yield return new Refusal("membership.until-before-from", command.From).At(nameof(command.Until));
        }

        if ((command.Weekdays & ~members.Series.Weekdays) != WeekdaySet.None)
        {
            yield return new Refusal("membership.weekdays", members.Series.Weekdays).At(nameof(command.Weekdays));
        }
        else if (members.Sessions.Count == 0)
        {
            yield return new Refusal("membership.no-sessions", members.Group.Name, members.Series.LastDate).At(nameof(command.From));
        }

        if (members.Group.Enrolment == GroupEnrolment.Closed && members.HasStarted)
        {
            yield return new Refusal("group.closed", members.Group.Name);
        }

        if (PlainText.Check(nameof(command.Reason), command.Reason, 200, required: false) is { } reason)
        {
            yield return reason;
        }
    }

    private static IEnumerable<Refusal> AlreadyIn(NewMembers members) =>
        from client in members.Clients
        let membership = members.Overlapping.Select(other => other.Membership).FirstOrDefault(other => other.ClientId == client.Id && other.FamilyContactId is null)
        where membership is not null
        select new Refusal("group.already-member", client.DisplayName, membership.From);

    /// <summary>Counted a session at a time, so that somebody who leaves makes room from that date on.</summary>
    private static IEnumerable<Refusal> Full(NewMembers members)
    {
        var full = members.Sessions.FirstOrDefault(session => Free(members, session) < members.Clients.Count);
        if (full is not null)
        {
            var free = Math.Max(0, Free(members, full));
            yield return free == 0
                ? new Refusal("group.full", members.Group.Name, full.Date, full.Capacity ?? 0)
                : new Refusal("group.too-many", members.Group.Name, full.Date, free);
        }
    }

    private static int Free(NewMembers members, Session session) => (session.Capacity ?? int.MaxValue) - members.Places.GetValueOrDefault(session.Id);

    /// <summary>One line a client, rule and time, naming all its dates.</summary>
    private static IEnumerable<Refusal> Conflicts(NewMembers members)
    {
        var blocking = members.Verdicts.SelectMany(verdict => verdict.Conflicts)
            .Where(conflict => conflict.Level == ConflictLevel.Block && conflict.Refusal.Code != "session.in-past")
            .Select(conflict => conflict.Refusal)
            .Distinct()
            .ToList();
        foreach (var same in blocking.GroupBy(refusal => refusal.Code == "client.taken" ? (refusal.Code, refusal.Arguments[0], refusal.Arguments[2], refusal.Arguments[3]) : (refusal.Code, refusal, "", "")))
        {
            var dates = same.Select(refusal => refusal.Arguments.Count > 1 ? refusal.Arguments[1] : "").ToList();
            yield return dates.Count == 1 ? same.First() : new Refusal("client.taken-dates", same.First().Arguments[0], same.First().Arguments[2], same.First().Arguments[3], dates);
        }
    }
}
