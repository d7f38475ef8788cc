namespace IopPortal.Domain.Places;

/// <summary>A site of the clinic; its zone is the truth for every local time that happens there.</summary>
public sealed class Location : Versioned
{
    private Location()
    {
    }

    public Location(string name, string address, string timeZone, string phone, string parkingNote = "") =>
        Set(name, address, timeZone, phone, parkingNote);

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    /// <summary>IANA name, for example America/New_York.</summary>
    public string TimeZone { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public string ParkingNote { get; private set; } = "";

    public void Change(string name, string address, string timeZone, string phone, string parkingNote)
    {
        Set(name, address, timeZone, phone, parkingNote);
        Changed();
    }

    private void Set(string name, string address, string timeZone, string phone, string parkingNote)
    {
        Name = PlainText.Clean(name);
        Address = PlainText.Clean(address);
        TimeZone = timeZone;
        Phone = PlainText.Clean(phone);
        ParkingNote = PlainText.Clean(parkingNote);
    }
}
