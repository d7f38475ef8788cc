namespace IopPortal.Domain.Sessions;

/// <summary>What happened to a session, as somebody who leads or attends it has to know.</summary>
public enum ScheduleChangeKind
{
    /// <summary>Another date or time.</summary>
    Moved,

    /// <summary>Another room or place, the time stays.</summary>
    OtherPlace,

    Cancelled,

    /// <summary>Called off once and on again.</summary>
    Restored,

    /// <summary>Somebody else leads it.</summary>
    OtherLead,

    /// <summary>This person leads it now.</summary>
    NowLeads,

    /// <summary>This person leads it no longer.</summary>
    NoLongerLeads,
}
