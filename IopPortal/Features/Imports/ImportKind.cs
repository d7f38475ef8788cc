namespace IopPortal.Features.Imports;

/// <summary>What the rows of a file are.</summary>
public enum ImportKind
{
    Clients,
    Enrolments,
    Authorisations,
}
