using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>
/// The truth store of the observed server. It fails if, and when, a scenario asks.
/// </summary>
public sealed class ObservedStore(Journal journal) : ITruthStore
{
    private CommitMoment? _failing;

    /// <summary>The truth in force.</summary>
    public StoredTruth InForce { get; private set; } = StoredTruth.None;

    /// <summary>
    /// Puts a truth in force beforehand, as an earlier run of the server left it.
    /// </summary>
    public void Begin(StoredTruth truth) => InForce = truth;

    /// <summary>Fails every commit at a given moment.</summary>
    public void Fail(CommitMoment moment) => _failing = moment;

    /// <inheritdoc/>
    public ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation)
    {
        using var step = journal.Begin("truth", PortAction.Read, $"epoch {InForce.Epoch}");
        return ValueTask.FromResult(InForce);
    }

    /// <inheritdoc/>
    public ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        using var step = journal.Begin(
            "truth", PortAction.Commit, $"epoch {truth.Epoch} with {truth.States.Length} states");
        FailIf(CommitMoment.Before);
        FailIf(CommitMoment.At);
        InForce = new StoredTruth.Held(truth);
        journal.Note("truth", PortAction.Published, $"epoch {truth.Epoch}");
        FailIf(CommitMoment.After);
        return ValueTask.CompletedTask;
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
