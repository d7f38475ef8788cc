namespace IopPortal.Races;

/// <summary>A client's place in a group, as the model remembers it.</summary>
internal sealed record NaivePlace(Guid Id, Guid Group, Guid Client, DateOnly From, DateOnly? To)
{
    public bool Meets(DateOnly from, DateOnly? until) => (To is null || To >= from) && (until is null || From <= until);
}
