namespace IopPortal.Domain.Reports;

/// <summary>How many of the places in the groups of a track are taken.</summary>
public sealed record TrackFill(int Places, int Taken)
{
    /// <summary>Null without a place; above one when a group holds more than it has places for.</summary>
    public double? Share => Places == 0 ? null : (double)Taken / Places;
}
