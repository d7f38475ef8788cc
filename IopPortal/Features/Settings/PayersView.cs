namespace IopPortal.Features.Settings;

/// <summary>Every payer, those in use first.</summary>
public sealed record PayersView(IReadOnlyList<PayerView> Payers);
