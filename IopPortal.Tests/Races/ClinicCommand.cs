using IopPortal.Domain.Time;

namespace IopPortal.Races;

/// <summary>One thing somebody at a clinic does to its schedule.</summary>
internal abstract record ClinicCommand
{
    internal sealed record Book(Guid Client, LocalSlot Slot, Guid Room, Guid Lead) : ClinicCommand;

    /// <param name="Version">Of the copy the person has before them, which may be an old one.</param>
    internal sealed record Move(Guid Session, int Version, LocalSlot Slot, Guid Room, Guid Lead) : ClinicCommand;

    internal sealed record OtherRoom(Guid Session, int Version, Guid Room) : ClinicCommand;

    internal sealed record CallOff(Guid Session, int Version) : ClinicCommand;

    internal sealed record Add(Guid Group, Guid Client, DateOnly From, DateOnly? Until) : ClinicCommand;

    internal sealed record End(Guid Group, Guid Membership, DateOnly LastDay) : ClinicCommand;

    internal sealed record Transfer(Guid Group, Guid Membership, Guid To, DateOnly From) : ClinicCommand;
}
