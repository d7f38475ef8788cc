namespace IopPortal.Features.Imports;

/// <summary>One thing a row says.</summary>
/// <param name="Field">As the rules name it.</param>
/// <param name="Title">Its header in the template.</param>
/// <param name="Meaning">What a cell of it holds, with an example.</param>
/// <param name="Others">What other programs call it.</param>
public sealed record ImportColumn(string Field, string Title, bool IsRequired, string Meaning, params IReadOnlyList<string> Others);
