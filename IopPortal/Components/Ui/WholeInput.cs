using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Ui;

/// <summary>A date or a time that is never without a value: a field left empty or half typed shows again what counts.</summary>
public abstract class WholeInput<TValue> : ComponentBase
    where TValue : struct
{
    [Parameter]
    public TValue Value { get; set; }

    [Parameter]
    public EventCallback<TValue> ValueChanged { get; set; }

    /// <summary>Everything else stands on the input as it is.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Others { get; set; }

    protected async Task SetAsync(TValue? typed)
    {
        if (typed is { } whole && !Equals(Value, whole))
        {
            Value = whole;
            await ValueChanged.InvokeAsync(whole);
        }
    }
}
