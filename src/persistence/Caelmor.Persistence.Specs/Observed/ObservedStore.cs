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
/// <param name="pace">How long it takes.</param>
/// <param name="faults">What becomes of its calls.</param>
public sealed class ObservedStore(
    Journal journal, Pace pace, Faults faults, Func<ITruthStore>? stores = null)
    : ITruthStore, IDisposable
{
    private CommitMoment? _failing;
    private bool _isSilent;
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

    /// <summary>From now on what the store kept of its truth fails the store's own check.</summary>
    public void Break() => InForce = new StoredTruth.Broken(InForce.Epoch, "A checksum differs.");

    /// <summary>Fails every commit at a given moment.</summary>
    public void Fail(CommitMoment moment) => _failing = moment;

    /// <summary>How it fails to be read.</summary>
    public Failure ReadFailure { get; set; }

    /// <summary>What happens when it does not answer: the server stops waiting.</summary>
    public Action StopWaiting { get; init; } = () => { };

    /// <summary>Every commit takes effect, and nobody hears of it: the server stops
    /// waiting.</summary>
    public void FallSilent() => _isSilent = true;

    /// <summary>Nothing fails any more.</summary>
    public void Mend() => (_failing, _isSilent, ReadFailure) = (null, false, Failure.None);

    /// <inheritdoc/>
    public async ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation)
    {
        using var step = journal.Begin("truth", PortAction.Read, $"epoch {InForce.Epoch}");
        await faults.MeetAsync(
            FaultMoment.Before, PortAction.Read, SystemName.None, cancellation);
        var failure = ReadFailure;
        if (failure == Failure.NeverAnswers)
        {
            StopWaiting();
            await pace.PassForEverAsync(cancellation);
        }

        await pace.PassAsync(cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (failure == Failure.Throws)
        {
            throw new ObservedFaultException("The store can't be read.");
        }

        return _keeper is null || InForce is StoredTruth.Broken
            ? InForce
            : await _keeper.ReadAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        using var step = journal.Begin(
            "truth", PortAction.Commit, $"epoch {truth.Epoch} with {truth.States.Length} states");
        var (failing, isSilent) = (_failing, _isSilent);
        await faults.MeetAsync(
            FaultMoment.Before, PortAction.Commit, SystemName.None, cancellation);
        await pace.PassAsync(cancellation);
        FailIf(failing, CommitMoment.Before);
        FailIf(failing, CommitMoment.At);
        InForce = stores is null ? new StoredTruth.Held(truth) : await KeptAsync(truth);
        journal.Note("truth", PortAction.Published, $"epoch {truth.Epoch}");
        FailIf(failing, CommitMoment.After);
        if (isSilent)
        {
            StopWaiting();
            await pace.PassForEverAsync(cancellation);
        }

        await faults.MeetAsync(FaultMoment.After, PortAction.Commit, SystemName.None, cancellation);
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

    private static void FailIf(CommitMoment? failing, CommitMoment moment)
    {
        if (failing == moment)
        {
            throw new ObservedFaultException(
                $"The store fails {Phrases.Of(moment)} the commit point.");
        }
    }
}
