namespace IopPortal.Domain;

/// <summary>Either a value or the refusals that stopped it. Bugs throw; refusals return.</summary>
public readonly record struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, bool succeeded, IReadOnlyList<Refusal> refusals)
    {
        _value = value;
        Succeeded = succeeded; // default(Result<T>) is a failure: fail closed.
        Refusals = refusals;
    }

    public IReadOnlyList<Refusal> Refusals => field ?? [];

    public bool Succeeded { get; }

    public T Value => Succeeded ? _value! : throw new InvalidOperationException(Refusals.Count > 0 ? Refusals[0].Code : "result.unset");

    public static implicit operator Result<T>(T value) => new(value, true, []);

    public static implicit operator Result<T>(Refusal refusal) => new(default, false, [refusal]);

    public static implicit operator Result<T>(List<Refusal> refusals) => Refused(refusals);

    /// <summary>All the reasons at once, so that a person can mend them together.</summary>
    public static Result<T> Refused(IReadOnlyList<Refusal> refusals) => new(default, false, refusals);

    public Result<TNext> Select<TNext>(Func<T, TNext> next) => Succeeded ? next(_value!) : Result<TNext>.Refused(Refusals);
}
