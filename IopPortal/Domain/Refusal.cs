namespace IopPortal.Domain;

/// <summary>Why something a person asked for was not done: a stable code and its arguments. The sentence stands in one resource file.</summary>
/// <remarks>Arguments are values people may read (a name, a date, a number); never another client's name unless the actor may see it.</remarks>
public sealed record Refusal(string Code, params IReadOnlyList<object> Arguments)
{
    /// <summary>The form field it belongs to, or null when it concerns the whole command.</summary>
    public string? Field { get; init; }

    /// <summary>Missing and out of reach read alike.</summary>
    public static Refusal NotFound { get; } = new("not-found");

    /// <summary>The role may not do this at all.</summary>
    public static Refusal Forbidden { get; } = new("forbidden");

    /// <summary>Somebody else saved first: who and when (UTC).</summary>
    public static Refusal Stale(string changedBy, DateTimeOffset changedAt) => new("stale", changedBy, changedAt);

    public Refusal At(string field) => this with { Field = field };

    public bool Equals(Refusal? other) => other is not null && Code == other.Code && Field == other.Field && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Arguments.Count == 0 ? Code : $"{Code}({string.Join(", ", Arguments)})";
}
