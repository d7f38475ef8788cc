namespace IopPortal.Features.Settings;

/// <summary>A closure with everybody to call.</summary>
/// <param name="Family">Family contacts with the client they come for; only for those who may see them.</param>
/// <param name="Staff">Who would have led.</param>
/// <param name="MayOpen">The reader may open the day again, and it is not over.</param>
public sealed record ClosurePageView(
    Guid Id, string Place, DateOnly Date, TimeOnly? Start, TimeOnly? End, string Reason, DateOnly Today, int Sessions,
    IReadOnlyList<PersonToCallView> People, IReadOnlyList<FamilyToCallView> Family, IReadOnlyList<string> Staff, bool MayOpen);
