using IopPortal.Components.Wording;
using IopPortal.Domain;

namespace IopPortal.Components.Pages.Sessions;

/// <summary>The sentence that stands under a field.</summary>
internal static class FormWords
{
    /// <summary>Null when nothing is wrong with the field.</summary>
    public static string? Error(this IReadOnlyList<Refusal> refusals, string field) =>
        refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? Words.For(refusal) : null;

    public static bool AskReason(this IReadOnlyList<Refusal> refusals) => refusals.Any(refusal => refusal.Field == "OverrideReason");
}
