namespace IopPortal.Features.Attendance.CheckIns;

/// <summary>The installation's own secret behind the codes on the check-in tablet.</summary>
public sealed class CheckInKey(byte[] secret)
{
    public ReadOnlySpan<byte> Secret => secret;
}
