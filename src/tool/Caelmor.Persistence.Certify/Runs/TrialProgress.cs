using Caelmor.Conformance.Features;
using Caelmor.Conformance.Running;

namespace Caelmor.Persistence.Certify.Runs;

/// <summary>Counts the trials of a run.</summary>
internal sealed class TrialProgress(Action<int, int> tell) : IRunProgress
{
    public void Started(Scenario scenario)
    {
    }

    public void Finished(ScenarioResult result, int done, int total) => tell(done, total);
}
