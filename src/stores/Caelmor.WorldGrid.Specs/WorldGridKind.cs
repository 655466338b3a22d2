using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Specs;
using Caelmor.Conformance.Transcripts;
using Caelmor.WorldGrid.Specs.Trials;

namespace Caelmor.WorldGrid.Specs;

/// <summary>World grids, as their rules try them.</summary>
/// <param name="conforming">One that is known to conform.</param>
/// <param name="start">Starts one that is a process; null where none can be started.</param>
public sealed class WorldGridKind(
    IWorldGridImplementation conforming,
    Func<string, int, TimeSpan, Task<ISubject?>>? start = null) : ISubjectKind
{
    /// <inheritdoc/>
    public string Noun => "world grid";

    /// <inheritdoc/>
    public Type Contract => typeof(IWorldGridImplementation);

    /// <inheritdoc/>
    public ISubject Default => new WorldGridSubject(conforming);

    /// <inheritdoc/>
    public ISubject Of(LoadedObject loaded) =>
        new WorldGridSubject((IWorldGridImplementation)loaded.Instance);

    /// <inheritdoc/>
    public Task<ISubject?> StartAsync(string command, int places, TimeSpan limit) =>
        start?.Invoke(command, places, limit) ?? Task.FromResult<ISubject?>(null);

    /// <inheritdoc/>
    public ISubject Replay(string name, string version, ITranscripts transcripts) =>
        WorldGridSubject.Replayed(name, version, transcripts);
}
