using Caelmor.Gherkin.Features;

namespace Caelmor.Gherkin.Running;

/// <summary>Tells the host how the run gets on, one thing at a time.</summary>
/// <remarks>A host that throws while listening must not cost a scenario its result.</remarks>
internal sealed class ProgressReport(IRunProgress? progress, int total, StrayList strays)
{
    private readonly Lock _gate = new();
    private int _done;

    public void Started(Scenario scenario)
    {
        if (progress is not null)
        {
            lock (_gate)
            {
                Tell(scenario, () => progress.Started(scenario));
            }
        }
    }

    public void Finished(ScenarioResult result)
    {
        if (progress is not null)
        {
            lock (_gate)
            {
                _done++;
                Tell(result.Scenario, () => progress.Finished(result, _done, total));
            }
        }
    }

    private void Tell(Scenario scenario, Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception error)
        {
            strays.Add(new StrayException(error, scenario));
        }
    }
}
