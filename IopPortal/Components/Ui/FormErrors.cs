using IopPortal.Components.Wording;
using IopPortal.Domain;

namespace IopPortal.Components.Ui;

/// <summary>What was refused, sorted: a sentence for each field of a form, and what concerns the whole of it.</summary>
/// <param name="fields">The fields the form shows; a refusal of any other belongs to the whole.</param>
public sealed class FormErrors(IReadOnlyList<Refusal> refusals, IReadOnlySet<string>? fields = null)
{
    public static FormErrors None { get; } = new([]);

    public IReadOnlyList<Refusal> General { get; } = [.. refusals.Where(refusal => refusal.Field is null || fields?.Contains(refusal.Field) == false)];

    public bool Any => refusals.Count > 0;

    /// <summary>Null when the field is fine.</summary>
    public string? this[string field] => refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? Words.For(refusal) : null;

    public bool Has(string code) => refusals.Any(refusal => refusal.Code == code);
}
