namespace IopPortal.Domain;

/// <summary>Checks of single form fields, gathered so that a person can mend everything at once.</summary>
public static class FormCheck
{
    /// <summary>The refusals among the answers.</summary>
    public static List<Refusal> All(params IEnumerable<Refusal?> answers) => [.. answers.OfType<Refusal>()];

    /// <summary>Both ends belong to the range.</summary>
    public static Refusal? Number(string field, int value, int min, int max) =>
        value < min || value > max ? new Refusal("number.range", min, max) { Field = field } : null;

    /// <summary>A value the list does not hold cannot come from the form.</summary>
    public static Refusal? Choice<T>(string field, T value)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? null : new Refusal("choice.unknown") { Field = field };

    /// <summary>Years a clinic's calendar can hold.</summary>
    public static Refusal? Date(string field, DateOnly date) =>
        date.Year is < 2000 or > 2100 ? new Refusal("date.range", 2000, 2100) { Field = field } : null;
}
