namespace IopPortal.Data.Seeding;

/// <summary>SplitMix64: the same draws on every machine, which System.Random does not promise.</summary>
internal sealed class DemoRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 to below the limit.</summary>
    public int Next(int limit) => (int)((Draw() >> 32) * (ulong)limit >> 32);

    private ulong Draw()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
