using System.Collections.Concurrent;
using IopPortal.Domain.Audit;

namespace IopPortal.Features.Reading;

/// <summary>What this process knows to stand on the audit trail already, so that a page which reads itself again after every change does not ask the store each time.</summary>
public sealed class RecentRecords
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(Guid Actor, string UseCase, Guid? Object, AuditOutcome Outcome), DateTimeOffset> _at = new();

    /// <summary>Whether it was recorded after an instant. False says only that this process does not know.</summary>
    public bool IsKnown(Guid actor, string useCase, Guid? objectId, AuditOutcome outcome, DateTimeOffset since) =>
        _at.TryGetValue((actor, useCase, objectId, outcome), out var at) && at > since;

    public void Remember(Guid actor, string useCase, Guid? objectId, AuditOutcome outcome, DateTimeOffset at)
    {
        if (_at.Count >= Most)
        {
            _at.Clear(); // The store still knows.
        }

        _at[(actor, useCase, objectId, outcome)] = at;
    }
}
