using System.Collections.Immutable;

namespace Caelmor.Storage.CrashProofs.Proving;

/// <summary>Counts what a proof tries, and keeps what it finds.</summary>
/// <param name="progress">Is told how many steps are done, of how many.</param>
/// <param name="onFinding">Is called at each finding.</param>
public sealed class ProofLog(Action<int, int> progress, Action onFinding)
{
    // Enough to see what is wrong; a store that is all wrong must not fill the memory.
    private const int Most = 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Tally> _tallies = [];
    private readonly List<ProofFinding> _findings = [];

    /// <summary>How many of each kind were tried so far.</summary>
    public ImmutableArray<Tally> Tallies => [.. _tallies.Values];

    /// <summary>The first of what should not be.</summary>
    public ImmutableArray<ProofFinding> Findings => [.. _findings];

    /// <summary>Tells how far the proof has come.</summary>
    /// <param name="done">How many steps are done.</param>
    /// <param name="total">How many there are.</param>
    public void Tell(int done, int total)
    {
        lock (_lock)
        {
            progress(done, total);
        }
    }

    /// <summary>Goes through steps, as many at once as there are processors, unless it is told
    /// otherwise; if it is one, in their order.</summary>
    /// <typeparam name="T">What a step is.</typeparam>
    /// <param name="steps">The steps.</param>
    /// <param name="takeAsync">Takes one.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <param name="atOnce">How many at once; null for as many as there are processors.</param>
    public Task EachAsync<T>(
        IReadOnlyCollection<T> steps,
        Func<T, CancellationToken, Task> takeAsync,
        CancellationToken cancellation,
        int? atOnce = null)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var done = 0;
        var ways = new ParallelOptions
        {
            MaxDegreeOfParallelism = atOnce ?? Environment.ProcessorCount,
            CancellationToken = cancellation,
        };
        return Parallel.ForEachAsync(steps, ways, async (step, ended) =>
        {
            await takeAsync(step, ended);
            lock (_lock)
            {
                progress(++done, steps.Count);
            }
        });
    }

    /// <summary>One more was tried.</summary>
    /// <param name="what">Of which kind, in the plural.</param>
    /// <param name="finding">What should not be; null if all is well.</param>
    public void Enter(string what, ProofFinding? finding)
    {
        lock (_lock)
        {
            var tally = _tallies.GetValueOrDefault(what) ?? new(what, 0, 0);
            _tallies[what] = tally with
            {
                Tried = tally.Tried + 1,
                Held = tally.Held + (finding is null ? 1 : 0),
            };
            if (finding is not null && _findings.Count < Most)
            {
                _findings.Add(finding);
            }
        }

        if (finding is not null)
        {
            onFinding();
        }
    }

    /// <summary>Tries one, and enters what came of it.</summary>
    /// <param name="what">Of which kind, in the plural.</param>
    /// <param name="again">What is done, so that it can be seen again.</param>
    /// <param name="trial">Tries it; null if all is well.</param>
    /// <remarks>A store that throws what it does not document has not held either.</remarks>
    public async Task TryAsync(string what, string again, Func<Task<ProofFinding?>> trial) =>
        Enter(what, await GuardAsync(again, trial));

    /// <summary>Makes a finding of every stray exception.</summary>
    /// <param name="again">What is done, so that it can be seen again.</param>
    /// <param name="trial">Tries it; null if all is well.</param>
    public static async Task<ProofFinding?> GuardAsync(
        string again, Func<Task<ProofFinding?>> trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        try
        {
            return await trial();
        }
        catch (Exception stray) when (stray is not (OperationCanceledException
            or NotTriedException))
        {
            return new(
                $"{stray.GetType().Name}: {stray.Message}",
                "an answer of the store, or a failure that it documents.",
                again);
        }
    }
}
