namespace IopPortal.Domain.Clients;

/// <summary>A person in care, or referred to it.</summary>
public sealed class Client : Versioned
{
    private Client()
    {
    }

    public Client(string mrn, ClientDetails details)
    {
        Mrn = mrn;
        Set(details);
    }

    /// <summary>Medical record number; unique, made by the portal.</summary>
    public string Mrn { get; private init; } = "";

    public string GivenName { get; private set; } = "";

    public string FamilyName { get; private set; } = "";

    public string PreferredName { get; private set; } = "";

    public string Pronouns { get; private set; } = "";

    public DateOnly BirthDate { get; private set; }

    public string Phone { get; private set; } = "";

    public string Email { get; private set; } = "";

    public ContactPreference ContactPreference { get; private set; }

    public bool SafeToLeaveMessage { get; private set; }

    /// <summary>Lower-case words a search looks at, each with a blank before it.</summary>
    public string SearchText { get; private set; } = "";

    public bool IsArchived { get; private set; }

    /// <summary>The name staff use.</summary>
    public string DisplayName => $"{(PreferredName.Length > 0 ? PreferredName : GivenName)} {FamilyName}";

    public void Change(ClientDetails details)
    {
        Set(details);
        Changed();
    }

    public void Archive(bool archived)
    {
        IsArchived = archived;
        Changed();
    }

    private void Set(ClientDetails details)
    {
        GivenName = PlainText.Clean(details.GivenName);
        FamilyName = PlainText.Clean(details.FamilyName);
        PreferredName = PlainText.Clean(details.PreferredName);
        Pronouns = PlainText.Clean(details.Pronouns);
        BirthDate = details.BirthDate;
        Phone = PlainText.Clean(details.Phone);
        Email = PlainText.Clean(details.Email);
        ContactPreference = details.ContactPreference;
        SafeToLeaveMessage = details.SafeToLeaveMessage;
        SearchText = SearchWords.Of(GivenName, PreferredName, FamilyName, Mrn);
    }
}
