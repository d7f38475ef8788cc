using IopPortal.Domain.Policies;

namespace IopPortal.Features.Policies;

/// <summary>A client's attendance flags; null where the program has no policy.</summary>
/// <param name="MayDecide">The reader may record what is done about it.</param>
public sealed record FlagsView(DateOnly Today, ClientFlags? Found, bool MayDecide)
{
    public PolicyStage? Stage => Found?.Flags.Count > 0 ? Found.Flags[0].Stage : null;
}
