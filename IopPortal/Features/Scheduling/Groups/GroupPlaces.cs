using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Authorizations;
using IopPortal.Features.Clients;
using IopPortal.Features.Live;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Writing;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>The one way to a place in a group, whoever gives it: checks everything, books every session to come, ends the wait for it (B3, B6, B8, B9, B12, E4).</summary>
internal static class GroupPlaces
{
    /// <param name="member">The clients are within reach because they leave a place for this one.</param>
    public static async Task<Result<List<GroupMembership>>> GiveAsync(WriteScope scope, AddGroupMembersCommand command, CancellationToken cancellationToken, bool member = false)
    {
        if (!member && await FullGroup.FindAsync(scope, command, cancellationToken) is { } full)
        {
            return full;
        }

        if (await NewMembers.LoadAsync(scope.Db, member ? null : scope.Grant, command, scope.Now, cancellationToken) is not { } members)
        {
            return Refusal.NotFound;
        }

        var refusals = MembershipCheck.Of(members, command);
        if (refusals.Count > 0)
        {
            return refusals.ToList();
        }

        if (members.MixesAges(command.From) && await RefuseMixedAgesAsync(scope, command, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var uncovered = await RefuseUncoveredAsync(scope, command, members, cancellationToken);
        return uncovered.Count > 0 ? uncovered : await StoreAsync(scope, command, members, cancellationToken);
    }

    /// <summary>E4: somebody's authorisation does not reach every session, unless somebody with the right says why. One line a client, naming the first date.</summary>
    private static async Task<List<Refusal>> RefuseUncoveredAsync(WriteScope scope, AddGroupMembersCommand command, NewMembers members, CancellationToken cancellationToken)
    {
        var covers = await ProposedCover.LoadAsync(
            scope.Db, scope.Facts, [.. members.Clients.Select(client => client.Id)],
            [.. members.Clients.SelectMany(client => ProposedCover.Sessions(client.Id, members.Sessions))], scope.Now, cancellationToken);
        var conflicts = covers.Where(cover => cover.NotCovered.Count > 0).Select(cover => cover.Conflict(cover.NotCovered[0])).ToList();
        return await Overrides.StandingAsync(scope, AccessTarget.Group(command.GroupId), conflicts, command.OverrideReason, cancellationToken);
    }

    private static async Task<Refusal?> RefuseMixedAgesAsync(WriteScope scope, AddGroupMembersCommand command, CancellationToken cancellationToken)
    {
        if (!(await scope.AlsoAsync("SES-8", AccessTarget.Group(command.GroupId), cancellationToken)).Succeeded)
        {
            return new Refusal("group.mixed-ages-blocked");
        }

        var missing = PlainText.Check(nameof(command.OverrideReason), command.OverrideReason, 200);
        return missing?.Code == "text.required" ? new Refusal("group.mixed-ages").At(nameof(command.OverrideReason)) : missing;
    }

    private static async Task<List<GroupMembership>> StoreAsync(WriteScope scope, AddGroupMembersCommand command, NewMembers members, CancellationToken cancellationToken)
    {
        await VisitsInside.TakeOutAsync(scope, members, cancellationToken);
        var seated = await SeatedAsync(scope, command, members, cancellationToken);
        var given = new List<GroupMembership>();
        foreach (var client in members.Clients)
        {
            var membership = new GroupMembership(command.GroupId, client.Id, command.From, command.Until, command.Weekdays, scope.Facts.UserId, command.Reason);
            scope.Db.Add(membership);
            given.Add(membership);
            foreach (var session in members.Sessions.Where(session => IsFree(scope, seated, session.Id, client.Id)))
            {
                session.Book(BookingKind.Client, client.Id, BookingRole.Member, scope.Now, membershipId: membership.Id);
            }

            scope.Audit(membership.Id, PlainText.Clean(command.OverrideReason.Length > 0 ? command.OverrideReason : command.Reason));
            scope.Touch(Topic.Client(client.Id));
        }

        await EndWaitAsync(scope, members.Group, given, cancellationToken);
        await FirstOffer.NoteAsync(scope, [.. given.Select(membership => membership.ClientId)], members.Sessions[0].Date, cancellationToken);
        scope.Touch(Topic.Groups, Topic.Group(command.GroupId));
        foreach (var session in members.Sessions)
        {
            scope.Touch(Topic.Session(session.Id), Topic.Day(session.Date));
        }

        return given;
    }

    /// <summary>Somebody individually added keeps that seat; one who left with a mark already made is seated anew, and the mark stays.</summary>
    private static bool IsFree(WriteScope scope, ILookup<(Guid SessionId, Guid ClientId), Booking> seated, Guid sessionId, Guid clientId)
    {
        var earlier = seated[(sessionId, clientId)].FirstOrDefault();
        if (earlier is { Active: false })
        {
            scope.Db.Remove(earlier);
        }

        return earlier is not { Active: true };
    }

    private static async Task<ILookup<(Guid, Guid), Booking>> SeatedAsync(WriteScope scope, AddGroupMembersCommand command, NewMembers members, CancellationToken cancellationToken)
    {
        var clients = members.Clients.Select(client => client.Id).ToList();
        var bookings = await scope.Db.Bookings
            .Where(b => b.Kind == BookingKind.Client && clients.Contains(b.ResourceId) && scope.Db.Sessions.Any(s => s.Id == b.SessionId && s.GroupId == command.GroupId && s.StartUtc > scope.Now))
            .ToListAsync(cancellationToken);
        return bookings.ToLookup(booking => (booking.SessionId, booking.ResourceId));
    }

    /// <summary>The wait ends with the place, and a stay that only waited goes on to its intake (B4).</summary>
    private static async Task EndWaitAsync(WriteScope scope, Group group, IReadOnlyList<GroupMembership> given, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var clients = given.Select(membership => membership.ClientId).ToList();
        var waits = await db.Waitlist.Where(entry => entry.GroupId == group.Id && entry.EndedAt == null && clients.Contains(entry.ClientId)).ToListAsync(cancellationToken);
        if (waits.Count == 0)
        {
            return;
        }

        foreach (var wait in waits)
        {
            wait.Fill(given.First(membership => membership.ClientId == wait.ClientId).Id, scope.Now);
            scope.Audit(wait.Id);
        }

        var stays = await db.Enrollments
            .Where(stay => stay.Status == EnrollmentStatus.Waitlisted && clients.Contains(stay.ClientId) && db.Tracks.Any(track => track.Id == group.TrackId && track.ProgramId == stay.ProgramId))
            .ToListAsync(cancellationToken);
        stays.ForEach(stay => stay.MoveTo(EnrollmentStatus.Scheduled));
    }
}
