using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Requests;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Attendance;
using IopPortal.Features.Writing;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Requests;

/// <summary>The signed-in client's own place in a session, opened for one command.</summary>
internal sealed class OwnPlace(WriteScope scope, RollBook book, RollEntry entry)
{
    public RollBook Book => book;

    public RollEntry Entry => entry;

    public Session Session => book.Session;

    public Guid ClientId => entry.ClientId;

    public AttendanceParameters Parameters => book.ParametersOf(entry);

    public RequestMoment Moment => new(
        Session.Slot, Session.Kind, Session.Status == SessionStatus.Cancelled, entry.Record?.Mark.Status ?? AttendanceStatus.Expected, scope.Now);

    /// <summary>The client, and nobody of the program, made the mark that stands.</summary>
    public bool IsSaidByClient => entry.Record?.MarkedBy == scope.Facts.UserId;

    /// <summary>Missing, somebody else's, and a date the client is excepted from read alike.</summary>
    public static async Task<Result<OwnPlace>> OpenAsync(WriteScope scope, Guid sessionId, CancellationToken cancellationToken) =>
        scope.Facts.ClientId is { } client
        && await RollBook.OpenAsync(scope.Db, sessionId, scope.Now, cancellationToken) is { } book
        && book.Find(client) is { Booking.ExemptReason: "" } entry
            ? new OwnPlace(scope, book, entry)
            : Refusal.NotFound;

    /// <summary>What this client wrote about this session and did not take back, the latest first. Tracked.</summary>
    public Task<List<ClientRequest>> StandingAsync(RequestKind kind, CancellationToken cancellationToken) =>
        scope.Db.ClientRequests
            .Where(request => request.SessionId == Session.Id && request.ClientId == ClientId && request.Kind == kind && request.WithdrawnAt == null)
            .OrderByDescending(request => request.At)
            .ToListAsync(cancellationToken);

    /// <summary>A later word takes the place of an earlier one.</summary>
    public async Task WithdrawLateAsync(CancellationToken cancellationToken) =>
        (await StandingAsync(RequestKind.Late, cancellationToken)).ForEach(late => late.Withdraw(scope.Now));
}
