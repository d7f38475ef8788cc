using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Says what would help clients who cannot join a group as asked: fewer days, or a later first day (GRP-3; B3, B6).</summary>
public sealed class FindMembershipWays(ReadOperation read)
{
    public Task<Result<IReadOnlyList<MembershipWay>>> HandleAsync(Actor actor, AddGroupMembersCommand command, CancellationToken cancellationToken = default) =>
        read.RunAsync<IReadOnlyList<MembershipWay>>(actor, OperationTable.Of<FindMembershipWays>(), AccessTarget.Group(command.GroupId), async scope =>
        {
            if (await NewMembers.LoadAsync(scope.Db, scope.Grant, command, scope.Now, cancellationToken) is not { } members)
            {
                return Refusal.NotFound;
            }

            var asked = command.Weekdays == WeekdaySet.None ? members.Series.Weekdays : command.Weekdays;
            return new[] { FewerDays(members, command, asked), Later(members, command, asked) }.OfType<MembershipWay>().ToList();
        }, cancellationToken);

    private static MembershipWay? FewerDays(NewMembers members, AddGroupMembersCommand command, WeekdaySet asked) =>
        asked.Days().Select(day => WeekdaySets.Of(day)).Where(day => Fits(members, command, command.From, day)).Aggregate(WeekdaySet.None, (all, day) => all | day) is var days
        && days != WeekdaySet.None && days != asked && Fits(members, command, command.From, days) ? new(command.From, days) : null;

    private static MembershipWay? Later(NewMembers members, AddGroupMembersCommand command, WeekdaySet asked) =>
        members.Sessions.Select(session => session.Date).Where(date => date > command.From).Distinct()
            .Where(date => Fits(members, command, date, asked)).Select(date => new MembershipWay(date, asked)).FirstOrDefault();

    private static bool Fits(NewMembers members, AddGroupMembersCommand command, DateOnly from, WeekdaySet days) =>
        MembershipCheck.Of(members.On(from, days), command with { From = from, Weekdays = days }).Count == 0;
}
