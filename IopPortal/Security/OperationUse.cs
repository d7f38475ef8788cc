namespace IopPortal.Security;

/// <summary>One use case under its operation.</summary>
public sealed record OperationUse(Operation Operation, string UseCase);
