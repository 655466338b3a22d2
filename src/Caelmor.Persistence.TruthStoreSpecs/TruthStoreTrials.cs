using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Running;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.TruthStoreSpecs.Processes;

namespace Caelmor.Persistence.TruthStoreSpecs;

/// <summary>A store on trial: each scenario has it in a place of its own.</summary>
/// <param name="implementation">The store.</param>
/// <param name="start">Starts a process that opens the same store in some place.</param>
/// <param name="progress">Hears how the run gets on.</param>
public sealed class TruthStoreTrials(
    ITruthStoreImplementation implementation, StoreProcessStart start, IRunProgress? progress)
    : ITrialHost, IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("caelmor-stores-");

    /// <inheritdoc/>
    public string Name => implementation.Name;

    /// <inheritdoc/>
    public string Version => implementation.Version;

    /// <inheritdoc/>
    public ScenarioServices Prepare(Scenario scenario) =>
        new ScenarioServices()
            .Add(new TruthStoreUnderTest(implementation, start, _root.FullName));

    /// <inheritdoc/>
    public void Started(Scenario scenario) => progress?.Started(scenario);

    /// <inheritdoc/>
    public void Finished(ScenarioResult result, int done, int total) =>
        progress?.Finished(result, done, total);

    /// <inheritdoc/>
    public Task<ScenarioResult> CloseAsync(ScenarioResult result) => Task.FromResult(result);

    /// <summary>Removes all places. One that a hanging store still writes to is left.</summary>
    public void Dispose()
    {
        try
        {
            _root.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The folder for temporary files is tidied by its owner.
        }
    }
}
