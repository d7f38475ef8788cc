namespace IopPortal.Components.Pages.Groups;

/// <summary>One client's place in one group, as steps from it need it.</summary>
/// <param name="Name">Of the client on a group's page, of the group on a client's record.</param>
public sealed record MemberPlace(Guid MembershipId, Guid GroupId, Guid ClientId, string Name);
