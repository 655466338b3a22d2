namespace Caelmor.Storage.CrashProofs.Proving;

/// <summary>Shows one thing about a store by trying it, in all ways there are.</summary>
/// <typeparam name="TConditions">How proofs of that store are run.</typeparam>
/// <param name="sort">What it does to a store.</param>
/// <param name="name">Its name, such as <c>a crash at any moment</c>.</param>
/// <param name="shows">What it shows, as a sentence.</param>
/// <param name="steps">What its progress is counted in, in the plural.</param>
public abstract class Proof<TConditions>(ProofSort sort, string name, string shows, string steps)
    where TConditions : ProofConditions
{
    /// <summary>What it does to a store.</summary>
    public ProofSort Sort => sort;

    /// <summary>Its name, such as <c>a crash at any moment</c>.</summary>
    public string Name => name;

    /// <summary>What it shows, as a sentence.</summary>
    public string Shows => shows;

    /// <summary>What its progress is counted in, in the plural.</summary>
    public string Steps => steps;

    /// <summary>Tries it.</summary>
    /// <param name="conditions">How.</param>
    /// <param name="progress">Is told how many steps are done, of how many.</param>
    /// <param name="cancellation">Ends it early; nothing is left behind.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public async Task<ProofResult> RunAsync(
        TConditions conditions, Action<int, int> progress, CancellationToken cancellation)
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

    /// <summary>Tries it, and enters all that it tries into the log.</summary>
    /// <param name="log">Counts, and keeps what should not be.</param>
    /// <param name="conditions">How.</param>
    /// <param name="cancellation">Ends it early; nothing is left behind.</param>
    /// <exception cref="NotTriedException">It cannot be tried here.</exception>
    protected abstract Task ProveAsync(
        ProofLog log, TConditions conditions, CancellationToken cancellation);
}

/// <summary>What a proof does to a store.</summary>
public enum ProofSort
{
    /// <summary>Goes through the states in which a crash can leave a simulated disk.</summary>
    States,

    /// <summary>Alters, cuts and replaces files.</summary>
    Damage,

    /// <summary>Kills and refuses a process at each call to the system.</summary>
    Calls,

    /// <summary>Kills a process at random moments.</summary>
    Moments,

    /// <summary>Sets the clock back and forth.</summary>
    Clock,

    /// <summary>Brings files and folders that were made to do harm.</summary>
    Hostile,
}

/// <summary>A proof cannot be tried here; the message says why and what to do.</summary>
/// <param name="message">Such as <c>Found no strace; expected one on the PATH.</c></param>
#pragma warning disable CA1032 // There is no reason without a message.
public sealed class NotTriedException(string message) : Exception(message);
#pragma warning restore CA1032
