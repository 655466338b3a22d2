using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Reference;

namespace Caelmor.AuditLedger.Mutants.Dormancy;

/// <summary>A ledger that is right, and wrong where something is so.</summary>
/// <param name="wrong">The one who is wrong.</param>
/// <param name="condition">When.</param>
public sealed class DormantLedger(IAuditLedgerImplementation wrong, LedgerCondition condition)
    : IAuditLedgerImplementation
{
    private readonly ReferenceLedger _right = new();

    /// <inheritdoc/>
    public string Name => $"{wrong.Name}, {condition.Words}";

    /// <inheritdoc/>
    public string Version => wrong.Version;

    /// <inheritdoc/>
    public LedgerFiles Files => wrong.Files;

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<Acknowledged>> CreateAsync(
        LedgerPlaces places, CancellationToken cancellation) =>
        _right.CreateAsync(places, cancellation);

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<IAuditLedger>> StartAsync(
        LedgerPlaces places, ILedgerHost host, CancellationToken cancellation) =>
        Of(places).StartAsync(places, host, cancellation);

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<IAuditReader>> ObserveAsync(
        LedgerPlaces places, ILedgerSurroundings surroundings, CancellationToken cancellation) =>
        Of(places).ObserveAsync(places, surroundings, cancellation);

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<Acknowledged>> MigrateAsync(
        IDatabase database, IReadOnlyList<Migration> migrations, CancellationToken cancellation) =>
        _right.MigrateAsync(database, migrations, cancellation);

    // Where the disk fails while it looks, it is right, and fails as it has to.
    private IAuditLedgerImplementation Of(LedgerPlaces places)
    {
        try
        {
            return condition.IsMet(places) ? wrong : _right;
        }
        catch (MountException)
        {
            return _right;
        }
    }
}
