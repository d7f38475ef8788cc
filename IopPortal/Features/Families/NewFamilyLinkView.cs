namespace IopPortal.Features.Families;

/// <param name="Link">The whole address. It is shown now and never again; empty when the same command came twice.</param>
public sealed record NewFamilyLinkView(Guid Id, string Link);
