using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Specs;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence;
using Caelmor.TruthStore.Specs.Processes;

namespace Caelmor.TruthStore.Specs;

/// <summary>Truth stores, as their rules try them.</summary>
/// <param name="conforming">One that is known to conform.</param>
/// <param name="start">How a process is started that opens the same store: the one out of an
/// assembly, or, for null, the one that is known to conform.</param>
public sealed class TruthStoreKind(
    ITruthStoreImplementation conforming, Func<LoadedObject?, StoreProcessStart> start)
    : ISubjectKind
{
    /// <inheritdoc/>
    public string Noun => "truth store";

    /// <inheritdoc/>
    public Type Contract => typeof(ITruthStoreImplementation);

    /// <inheritdoc/>
    public ISubject Default => new TruthStoreSubject(conforming, start(null));

    /// <inheritdoc/>
    public ISubject Of(LoadedObject loaded) =>
        new TruthStoreSubject((ITruthStoreImplementation)loaded.Instance, start(loaded));

    /// <inheritdoc/>
    public Task<ISubject?> StartAsync(string command, int places, TimeSpan limit) =>
        Task.FromResult<ISubject?>(null);

    /// <inheritdoc/>
    public ISubject Replay(string name, string version, ITranscripts transcripts) =>
        TruthStoreSubject.Replayed(name, version, transcripts);
}
