namespace Caelmor.TruthStore.CrashProofs;

/// <summary>Shows one thing about the file store by trying it, in all ways there are.</summary>
public abstract class Proof
{
    private protected Proof()
    {
    }

    /// <summary>What it does to a store.</summary>
    public abstract ProofSort Sort { get; }

    /// <summary>Its name, such as <c>a crash at any moment</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it shows, as a sentence.</summary>
    public abstract string Shows { get; }

    /// <summary>What its progress is counted in, in the plural.</summary>
    public abstract string Steps { get; }

    /// <summary>Tries it.</summary>
    /// <param name="conditions">How.</param>
    /// <param name="progress">Is told how many steps are done, of how many.</param>
    /// <param name="cancellation">Ends it early; nothing is left behind.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public async Task<ProofResult> RunAsync(
        ProofConditions conditions, Action<int, int> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var log = new ProofLog(progress, conditions.IsOneEnough ? ended.Cancel : () => { });
        var notTried = "";
        try
        {
            await ProveAsync(log, conditions, ended.Token);
        }
        catch (NotTriedException reason)
        {
            notTried = reason.Message;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // One finding was enough.
        }

        return new(Name, Sort, Shows, log.Tallies, log.Findings, notTried);
    }

    internal abstract Task ProveAsync(
        ProofLog log, ProofConditions conditions, CancellationToken cancellation);
}
