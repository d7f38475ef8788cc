namespace IopPortal.Domain.Payers;

/// <summary>How one payer counts program days and weeks. Its numbers go before the program's.</summary>
public sealed class PayerProfile : Versioned
{
    private PayerProfile()
    {
    }

    public PayerProfile(string code, string name, PayerNumbers numbers)
    {
        Code = PlainText.Clean(code);
        Name = PlainText.Clean(name);
        Numbers = numbers;
    }

    /// <summary>Short and unique, at most 12 characters.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public PayerNumbers Numbers { get; private set; } = new();

    public bool IsArchived { get; private set; }

    public void Change(string code, string name, PayerNumbers numbers, bool isArchived)
    {
        Code = PlainText.Clean(code);
        Name = PlainText.Clean(name);
        Numbers = numbers;
        IsArchived = isArchived;
        Changed();
    }
}
