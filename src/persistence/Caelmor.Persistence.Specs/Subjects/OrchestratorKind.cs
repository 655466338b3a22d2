using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Specs;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Specs.Evidence;
using Caelmor.Persistence.Specs.Trials;

namespace Caelmor.Persistence.Specs.Subjects;

/// <summary>Orchestrators, as the canon tries them.</summary>
/// <param name="conforming">One that is known to conform.</param>
/// <param name="start">Starts one by a command: the command, how many of its processes may run
/// side by side, and how long it may take to answer.</param>
public sealed class OrchestratorKind(
    IImplementation conforming, Func<string, int, TimeSpan, Task<ITrialSubject>> start)
    : ISubjectKind
{
    /// <inheritdoc/>
    public string Noun => "orchestrator";

    /// <inheritdoc/>
    public Type Contract => typeof(IImplementation);

    /// <inheritdoc/>
    public ISubject Default => new OrchestratorSubject(conforming);

    /// <inheritdoc/>
    public ISubject Of(LoadedObject loaded) =>
        new OrchestratorSubject((IImplementation)loaded.Instance);

    /// <inheritdoc/>
    public async Task<ISubject?> StartAsync(string command, int places, TimeSpan limit) =>
        new OrchestratorSubject(await start(command, places, limit));

    /// <inheritdoc/>
    public ISubject Replay(string name, string version, ITranscripts transcripts) =>
        new OrchestratorSubject(new ReplayedTrials(name, version, transcripts));
}
