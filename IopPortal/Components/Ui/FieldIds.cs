namespace IopPortal.Components.Ui;

/// <summary>Ties an input to its hint and its refusal for those who hear the page.</summary>
public static class FieldIds
{
    public static string? DescribedBy(string id, string? hint, string? error) => (hint, error) switch
    {
        (null, null) => null,
        (_, null) => Field.HintId(id),
        (null, _) => Field.ErrorId(id),
        _ => $"{Field.HintId(id)} {Field.ErrorId(id)}",
    };
}
