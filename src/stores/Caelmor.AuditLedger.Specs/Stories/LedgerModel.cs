namespace Caelmor.AuditLedger.Specs.Stories;

/// <summary>What a ledger holds, as far as the rules say: all that was acknowledged, and after an
/// append that broke off any beginning of what was handed over.</summary>
/// <param name="Acknowledged">What was acknowledged before.</param>
/// <param name="HandedOver">What was handed over and not acknowledged; nobody knows how much of it is
/// there.</param>
internal sealed record LedgerModel(
    IReadOnlyList<AuditEvent> Acknowledged, IReadOnlyList<AuditEvent> HandedOver)
{
    /// <summary>Whether the rules permit that these are the events of the ledger.</summary>
    public bool Permits(IReadOnlyList<AuditEvent> found) =>
        found.Count >= Acknowledged.Count
        && found.Count <= Acknowledged.Count + HandedOver.Count
        && found.SequenceEqual(Acknowledged.Concat(HandedOver).Take(found.Count));

    /// <summary>Once somebody has looked, it stays as it was found.</summary>
    public static LedgerModel After(IReadOnlyList<AuditEvent> found) => new([.. found], []);
}
