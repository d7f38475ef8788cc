using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Ui;

/// <summary>A date or a time that is never without a value. While somebody types, parts of it are missing: the last whole value counts, and the field is left alone.</summary>
public abstract class WholeInput<TValue> : ComponentBase
    where TValue : struct
{
    private TValue? _known;

    [Parameter]
    public TValue Value { get; set; }

    [Parameter]
    public EventCallback<TValue> ValueChanged { get; set; }

    /// <summary>Everything else stands on the input as it is.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Others { get; set; }

    /// <summary>What the field holds; null while it is half typed.</summary>
    protected TValue? Shown { get; private set; }

    protected override void OnParametersSet()
    {
        if (!Equals(_known, Value))
        {
            _known = Value;
            Shown = Value;
        }
    }

    protected Task SetAsync(TValue? typed)
    {
        Shown = typed;
        if (typed is not { } whole || Equals(_known, whole))
        {
            return Task.CompletedTask;
        }

        _known = whole;
        return ValueChanged.InvokeAsync(whole);
    }

    /// <summary>A field left half typed shows again what counts.</summary>
    protected void Leave() => Shown = Value;
}
