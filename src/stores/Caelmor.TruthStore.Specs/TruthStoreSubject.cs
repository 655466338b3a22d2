using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence;
using Caelmor.TruthStore.Specs.Evidence;
using Caelmor.TruthStore.Specs.Processes;
using Caelmor.TruthStore.Specs.Trials;

namespace Caelmor.TruthStore.Specs;

/// <summary>A store on trial: each scenario has it in a place of its own.</summary>
public sealed class TruthStoreSubject : ISubject
{
    private readonly ITriedStore _store;

    /// <summary>A store at hand.</summary>
    /// <param name="implementation">The store.</param>
    /// <param name="start">Starts a process that opens the same store in some place.</param>
    public TruthStoreSubject(ITruthStoreImplementation implementation, StoreProcessStart start)
        : this(new StoresOnDisk(implementation, start))
    {
    }

    private TruthStoreSubject(ITriedStore store) => _store = store;

    /// <inheritdoc/>
    public string Name => _store.Name;

    /// <inheritdoc/>
    public string Version => _store.Version;

    /// <summary>A store that is not at hand: it does and says what is written down.</summary>
    /// <param name="name">What it called itself.</param>
    /// <param name="version">Its version.</param>
    /// <param name="transcripts">What was said.</param>
    public static TruthStoreSubject Replayed(
        string name, string version, ITranscripts transcripts) =>
        new(new ReplayedStores(name, version, transcripts));

    /// <inheritdoc/>
    public ITrialHost Host(CertifierOptions options) => new StoreTrials(_store.Run());

    /// <inheritdoc/>
    public ISubject? Recorded(TranscriptBook transcripts) =>
        new TruthStoreSubject(new RecordedStores(_store, transcripts));
}
