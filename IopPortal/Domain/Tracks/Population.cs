namespace IopPortal.Domain.Tracks;

/// <summary>Whom a track is for.</summary>
public enum Population
{
    Adult,
    Adolescent,
}
