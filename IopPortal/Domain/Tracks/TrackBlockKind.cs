namespace IopPortal.Domain.Tracks;

/// <summary>What a block of a track's week is.</summary>
public enum TrackBlockKind
{
    Group,
    Break,
    WrapUp,
}
