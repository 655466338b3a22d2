using Caelmor.Conformance.Features;
using Caelmor.TruthStore.Specs.Places;
using Caelmor.TruthStore.Specs.Processes;

namespace Caelmor.TruthStore.Specs.Trials;

/// <summary>Whoever is tried: gives each trial of a run what its steps ask for.</summary>
internal interface ITriedStore
{
    string Name { get; }

    string Version { get; }

    /// <summary>A run begins. Several may be under way at a time.</summary>
    IStoreRun Run();
}

/// <summary>One run; dispose of it when all its trials are over.</summary>
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

    /// <summary>The trial is over.</summary>
    /// <param name="isAbandoned">Whether it was left behind, for it did not end in time.</param>
    /// <returns>What is wrong with the trial beside what its steps found; null if nothing
    /// is.</returns>
    Exception? End(bool isAbandoned);
}
