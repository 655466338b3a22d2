using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>
/// The truth store of the observed server. It fails if, and when, a scenario asks.
/// </summary>
/// <param name="journal">Where everything done to it is written down.</param>
/// <param name="stores">
/// Opens a new and empty store for each truth that the server begins with; null keeps truths in
/// memory. What is in force is what that store gives back.
/// </param>
public sealed class ObservedStore(Journal journal, Func<ITruthStore>? stores = null)
    : ITruthStore, IDisposable
{
    private CommitMoment? _failing;
    private ITruthStore? _keeper;

    /// <summary>The truth in force.</summary>
    public StoredTruth InForce { get; private set; } = StoredTruth.None;

    /// <summary>
    /// Puts a truth in force beforehand, as an earlier run of the server left it.
    /// </summary>
    public void Begin(StoredTruth truth)
    {
        Dispose();
        InForce = stores is null ? truth : KeepAsync(truth).GetAwaiter().GetResult();
    }

    /// <summary>Fails every commit at a given moment.</summary>
    public void Fail(CommitMoment moment) => _failing = moment;

    /// <summary>No commit fails any more.</summary>
    public void Mend() => _failing = null;

    /// <inheritdoc/>
    public async ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation)
    {
        using var step = journal.Begin("truth", PortAction.Read, $"epoch {InForce.Epoch}");
        return _keeper is null ? InForce : await _keeper.ReadAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        using var step = journal.Begin(
            "truth", PortAction.Commit, $"epoch {truth.Epoch} with {truth.States.Length} states");
        FailIf(CommitMoment.Before);
        FailIf(CommitMoment.At);
        InForce = stores is null ? new StoredTruth.Held(truth) : await KeptAsync(truth);
        journal.Note("truth", PortAction.Published, $"epoch {truth.Epoch}");
        FailIf(CommitMoment.After);
    }

    /// <summary>Closes the store that the truth lies in, if it lies in one.</summary>
    public void Dispose()
    {
        (_keeper as IDisposable)?.Dispose();
        _keeper = null;
    }

    // A server that begins with nothing has a store, too: an empty one.
    private async Task<StoredTruth> KeepAsync(StoredTruth truth)
    {
        _keeper = stores!();
        return truth is StoredTruth.Held held
            ? await KeptAsync(held.Truth)
            : await _keeper.ReadAsync(CancellationToken.None);
    }

    private async Task<StoredTruth> KeptAsync(Truth truth)
    {
        _keeper ??= stores!();
        await _keeper.CommitAsync(truth, CancellationToken.None);
        return await _keeper.ReadAsync(CancellationToken.None);
    }

    private void FailIf(CommitMoment moment)
    {
        if (_failing == moment)
        {
            throw new ObservedFaultException(
                $"The store fails {Phrases.Of(moment)} the commit point.");
        }
    }
}
