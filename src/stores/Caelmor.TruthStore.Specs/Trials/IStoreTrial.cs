using Caelmor.Conformance.Features;
using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Judging;
using Caelmor.TruthStore.Specs.Places;
using Caelmor.TruthStore.Specs.Processes;

namespace Caelmor.TruthStore.Specs.Trials;

/// <summary>One run of whoever is tried; dispose of it when all its trials are over.</summary>
/// <remarks>Several may be under way at a time.</remarks>
internal interface IStoreRun : IDisposable
{
    /// <summary>What one trial has. Nothing is touched before a step asks for it.</summary>
    IStoreTrial Prepare(Scenario scenario);
}

/// <summary>All that a trial touches outside of itself: stores, their files, other
/// processes.</summary>
/// <remarks>There is nothing else, so whoever writes this down has written down the trial.</remarks>
internal interface IStoreTrial
{
    IPlaces Places { get; }

    /// <summary>Opens a store in this process. It throws what the store throws.</summary>
    /// <exception cref="Conformance.Judging.MalformedAnswerException">It answers with
    /// nothing.</exception>
    Task<IOpenStore> OpenAsync(PlaceName place);

    /// <summary>Another process that is about to open the store of the scenario.</summary>
    IStoreProcess Process();

    /// <summary>Another process is about to commit this truth.</summary>
    void Foresee(Truth truth);

    /// <summary>Lets a moment pass, in which whoever works in the background gets on.</summary>
    /// <param name="isLong">Whether the work is one that nobody waits for.</param>
    Task LetTimePassAsync(bool isLong);

    /// <summary>The trial is over.</summary>
    /// <param name="isAbandoned">Whether it was left behind, for it did not end in time.</param>
    /// <returns>What is wrong with the trial beside what its steps found; null if nothing
    /// is.</returns>
    Exception? End(bool isAbandoned);
}

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

    /// <summary>Asks for the epoch of the truth in force, and for nothing else.</summary>
    Task<Telling> TellEpochAsync();

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
internal sealed record ValueWatch(IReadOnlyList<SystemName> Systems, Action<SystemName> Hear)
{
    /// <summary>Nobody.</summary>
    public static ValueWatch None { get; } = new([], _ => { });

    /// <summary>A value of a system can't be read, from some reading on.</summary>
    public static ValueWatch Withholding(SystemName system, ReadLimit limit)
    {
        var withhold = Cast.Withholding.From(limit);
        return new([system], _ => withhold());
    }
}
