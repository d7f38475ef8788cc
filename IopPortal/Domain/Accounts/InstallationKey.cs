namespace IopPortal.Domain.Accounts;

/// <summary>A secret of this installation that lives with its data, for example the key of calendar ids: losing it would duplicate every event everywhere.</summary>
public sealed class InstallationKey
{
    private InstallationKey()
    {
    }

    public InstallationKey(string name, byte[] value)
    {
        Name = name;
        Value = value;
    }

    public string Name { get; private init; } = "";

    public byte[] Value { get; private init; } = [];
}
