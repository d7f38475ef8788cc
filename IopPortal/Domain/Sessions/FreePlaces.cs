namespace IopPortal.Domain.Sessions;

/// <summary>Places somebody could keep: free on every coming session from a date on (B6). A place free on one day only is not one.</summary>
public sealed record FreePlaces(int Count, DateOnly From)
{
    /// <summary>Null when no place stays free.</summary>
    /// <param name="coming">Sessions that have not started, in order.</param>
    public static FreePlaces? Of(IReadOnlyList<SessionPlaces> coming)
    {
        var first = coming.Count;
        while (first > 0 && coming[first - 1].Free > 0)
        {
            first--;
        }

        var lasts = coming.Count - first;
        return lasts > 1 || (lasts == 1 && first == 0) ? new(coming.Skip(first).Min(session => session.Free), coming[first].Date) : null;
    }
}
