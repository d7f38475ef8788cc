namespace IopPortal.Domain.Sessions;

/// <summary>Says whether enough people are expected for a group to work. Pure.</summary>
public static class GroupMinimum
{
    /// <summary>Null while the next session has enough.</summary>
    /// <param name="coming">Sessions in order with the people expected; the first is the next one.</param>
    public static GroupShortage? Of(int minimum, IReadOnlyList<(DateOnly Date, int Expected)> coming)
    {
        if (coming.Count == 0 || coming[0].Expected >= minimum)
        {
            return null;
        }

        var first = coming.Count;
        while (coming[first - 1].Expected >= minimum)
        {
            first--;
        }

        return new(coming[0].Expected, first < coming.Count ? coming[first].Date : null);
    }
}
