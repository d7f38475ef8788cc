namespace IopPortal.Support;

/// <summary>One command as it went to the store.</summary>
public sealed record SentCommand(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);
