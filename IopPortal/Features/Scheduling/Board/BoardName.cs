namespace IopPortal.Features.Scheduling.Board;

/// <summary>The name of a client, staff member, room or track a block mentions; code and colour are a track's.</summary>
internal sealed record BoardName(Guid Id, string Name, string Code, int Color);
