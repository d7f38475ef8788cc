namespace IopPortal.Components.Wording;

/// <summary>The address that makes a telephone dial.</summary>
public static class PhoneLink
{
    /// <summary>"tel:+15855550142": only the signs a telephone takes.</summary>
    public static string To(string phone) => $"tel:{string.Concat(phone.Where(sign => char.IsAsciiDigit(sign) || sign == '+'))}";
}
