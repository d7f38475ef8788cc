namespace IopPortal.Domain.Policies;

/// <summary>What a flag proposes; a person decides (F).</summary>
public enum PolicyStage
{
    Watch,
    Contract,
    DischargeReview,
}
