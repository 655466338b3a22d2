using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Specs.Judging;

namespace Caelmor.TruthStore.Specs.Trials;

/// <summary>A store that a step has open.</summary>
internal interface IOpenStore
{
    /// <summary>Commits. It throws what the store throws: that is a refusal.</summary>
    /// <param name="truth">The truth; null for one that is missing.</param>
    /// <param name="watch">Who hears of it when values are read meanwhile.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    Task CommitAsync(Truth? truth, ValueWatch watch, CancellationToken cancellation);

    /// <summary>Reads once.</summary>
    /// <exception cref="Conformance.Judging.MalformedAnswerException">The answer means
    /// nothing.</exception>
    Task<Reading> ReadAsync();

    /// <summary>Begins to read while a commit is under way, and lets it go on.</summary>
    /// <returns>Waits for what came of it.</returns>
    Func<Task<Reading>> ReadMeanwhile();

    /// <summary>Closes it, in whichever way it can be closed.</summary>
    /// <exception cref="Conformance.Judging.ImplementationCrashedException">It
    /// threw.</exception>
    Task CloseAsync();
}

/// <summary>Who hears of it when a commit reads the values of a system.</summary>
/// <param name="Systems">The systems whose values are watched.</param>
/// <param name="Hear">Hears of a reading, and can prevent it by throwing.</param>
internal sealed record ValueWatch(IReadOnlyList<SystemName> Systems, Action<SystemName> Hear);
