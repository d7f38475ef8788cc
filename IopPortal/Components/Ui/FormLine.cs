using IopPortal.Components.Wording;
using IopPortal.Domain;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Ui;

/// <summary>One labelled field of a form with its hint and its own refusal beside it.</summary>
public abstract class FormLine<TValue> : ComponentBase
{
    /// <summary>The id of the input.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What refusals call the field.</summary>
    [Parameter]
    public string? Name { get; set; }

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    [Parameter]
    public bool Disabled { get; set; }

    [Parameter]
    public TValue? Value { get; set; }

    [Parameter]
    public EventCallback<TValue> ValueChanged { get; set; }

    protected string? Error => Name is not null && Refusals.FirstOrDefault(refusal => refusal.Field == Name) is { } refusal ? Words.For(refusal) : null;

    protected string? Invalid => Error is null ? null : "true";

    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => Field.HintId(Id),
        (null, _) => Field.ErrorId(Id),
        _ => $"{Field.HintId(Id)} {Field.ErrorId(Id)}",
    };

    protected Task SetAsync(TValue? value) => ValueChanged.InvokeAsync(value!);
}
