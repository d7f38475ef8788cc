using IopPortal.Domain;
using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>The conflicts by name. Whose booking is in the way is never said, only who or what is taken and when.</summary>
internal static class Conflicts
{
    public static Conflict InPast(ProposedSlot slot) => Block("session.in-past", slot.Local.Date, slot.Local.Start);

    public static Conflict Closed(ProposedSlot slot, string reason) => new(ConflictLevel.Closed, new Refusal("date.closed", slot.Local.Date, reason));

    public static Conflict OwnDate(ProposedSlot other) => Block("series.own-date", other.Local.Date, other.Local.Start, other.Local.End);

    public static Conflict RoomTaken(string room, TakenSlot taken) => Block("room.taken", room, taken.Date, taken.Start, taken.End);

    public static Conflict RoomArchived(string room) => Block("room.archived", room);

    public static Conflict RoomTooSmall(string room, int capacity, int people) => Override("room.too-small", room, capacity, people);

    public static Conflict StaffTaken(string name, TakenSlot taken) => Block("staff.taken", name, taken.Date, taken.Start, taken.End);

    public static Conflict CoLeadTaken(string name, TakenSlot taken) => Override("staff.co-lead-taken", name, taken.Date, taken.Start, taken.End);

    public static Conflict StaffInactive(string name) => Block("staff.inactive", name);

    public static Conflict NoCredential(string name, DateOnly date) => Block("staff.no-credential", name, date);

    public static Conflict OutsideHours(string name, DateOnly date) => Override("staff.outside-hours", name, date);

    public static Conflict TimeOff(string name, DateOnly date) => Override("staff.time-off", name, date);

    public static Conflict ClientTaken(string name, TakenSlot taken) => Block("client.taken", name, taken.Date, taken.Start, taken.End);

    public static Conflict ClientDischarged(string name) => Block("client.discharged", name);

    public static Conflict ClientBusy(string name, DateOnly date, TimeOnly start, TimeOnly end) =>
        new(ConflictLevel.Notice, new Refusal("client.busy", name, date, start, end));

    public static Conflict PullOut(string name, TakenSlot taken) =>
        new(ConflictLevel.Notice, new Refusal("client.pull-out", name, taken.Date, taken.Start, taken.End));

    /// <summary>B9: the same neutral words whoever the other person is.</summary>
    public static Conflict Apart(string name, bool joinsGroup) => Block(joinsGroup ? "client.apart-group" : "client.apart-time", name);

    public static Conflict Missing() => new(ConflictLevel.Block, Refusal.NotFound);

    private static Conflict Block(string code, params object[] arguments) => new(ConflictLevel.Block, new Refusal(code, arguments));

    private static Conflict Override(string code, params object[] arguments) => new(ConflictLevel.Override, new Refusal(code, arguments));
}
