namespace IopPortal.Domain.Sessions;

/// <summary>Lays out what runs at the same time side by side, in a day's column of twelve. Pure: rows in, places out.</summary>
public static class BoardLanes
{
    /// <summary>Columns of one day; more things at once than this share the last one.</summary>
    public const int Columns = 12;

    /// <summary>One place a span, in the order of the spans. Things that overlap never share a column; something with a free neighbour reaches into it.</summary>
    public static IReadOnlyList<BoardPlace> Of(IReadOnlyList<BoardSpan> spans)
    {
        var places = new BoardPlace[spans.Count];
        foreach (var cluster in Clusters(spans))
        {
            Arrange(spans, cluster, places);
        }

        return places;
    }

    /// <summary>The most things that run at once.</summary>
    public static int Parallel(IReadOnlyList<BoardSpan> spans) =>
        spans.Count == 0 ? 0 : spans.Max(span => spans.Count(other => other.From <= span.From && span.From < other.To));

    /// <summary>Spans that overlap, directly or through others, share the width; each cluster earliest first, the longer first.</summary>
    private static IEnumerable<List<int>> Clusters(IReadOnlyList<BoardSpan> spans)
    {
        var cluster = new List<int>();
        var end = int.MinValue;
        foreach (var index in Enumerable.Range(0, spans.Count).OrderBy(i => spans[i].From).ThenByDescending(i => spans[i].To))
        {
            if (cluster.Count > 0 && spans[index].From >= end)
            {
                yield return cluster;
                cluster = [];
            }

            end = cluster.Count == 0 ? spans[index].To : Math.Max(end, spans[index].To);
            cluster.Add(index);
        }

        if (cluster.Count > 0)
        {
            yield return cluster;
        }
    }

    private static void Arrange(IReadOnlyList<BoardSpan> spans, List<int> cluster, BoardPlace[] places)
    {
        var lanes = new List<List<int>>();
        foreach (var index in cluster)
        {
            var lane = lanes.Find(candidate => !candidate.Exists(other => spans[other].Overlaps(spans[index])));
            if (lane is null)
            {
                lane = [];
                lanes.Add(lane);
            }

            lane.Add(index);
        }

        for (var lane = 0; lane < lanes.Count; lane++)
        {
            foreach (var index in lanes[lane])
            {
                var past = lane + 1;
                while (past < lanes.Count && !lanes[past].Exists(other => spans[other].Overlaps(spans[index])))
                {
                    past++;
                }

                places[index] = Place(lane, past, lanes.Count);
            }
        }
    }

    private static BoardPlace Place(int lane, int past, int lanes)
    {
        if (lanes > Columns)
        {
            return new(Math.Min(lane, Columns - 1) + 1, 1);
        }

        var first = lane * Columns / lanes;
        return new(first + 1, (past * Columns / lanes) - first);
    }
}
