using IopPortal.Domain;

namespace IopPortal.Components.Ui;

/// <summary>A date left empty reaches the rules as no day at all; whatever they say about it, what helps is to ask for it.</summary>
public static class BlankDates
{
    /// <param name="field">What refusals call the date.</param>
    /// <param name="typed">What stood in the form when it was sent.</param>
    public static Result<T> AskFor<T>(this Result<T> result, string field, DateOnly? typed) => result.Succeeded || typed is not null
        ? result
        : Result<T>.Refused([.. result.Refusals.Select(refusal => refusal.Field == field ? new Refusal("text.required").At(field) : refusal).Distinct()]);
}
