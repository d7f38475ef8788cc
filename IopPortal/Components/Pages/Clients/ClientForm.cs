using IopPortal.Domain.Clients;
using IopPortal.Features.Clients;

namespace IopPortal.Components.Pages.Clients;

/// <summary>What is typed about a client as a person, kept until it is saved.</summary>
public sealed class ClientForm
{
    public string GivenName { get; set; } = "";

    public string FamilyName { get; set; } = "";

    public string PreferredName { get; set; } = "";

    public string Pronouns { get; set; } = "";

    public DateOnly? BirthDate { get; set; }

    public string Phone { get; set; } = "";

    /// <summary>Null for those who do not see it.</summary>
    public string? Email { get; set; } = "";

    public ContactPreference Preference { get; set; }

    public bool SafeToLeaveMessage { get; set; }

    public static ClientForm Of(ClientRecordView record) => new()
    {
        GivenName = record.GivenName,
        FamilyName = record.FamilyName,
        PreferredName = record.PreferredName,
        Pronouns = record.Pronouns,
        BirthDate = record.BirthDate,
        Phone = record.Contact?.Phone ?? "",
        Email = record.Contact?.Email,
        Preference = record.Contact?.Preference ?? default,
        SafeToLeaveMessage = record.Contact?.SafeToLeaveMessage ?? false,
    };

    public ClientPerson Person => new(GivenName, FamilyName, PreferredName, Pronouns, BirthDate ?? default);

    public ClientContact Contact => new(Phone, Email, Email is null ? null : Preference, SafeToLeaveMessage);
}
