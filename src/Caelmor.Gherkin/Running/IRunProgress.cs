using Caelmor.Gherkin.Features;

namespace Caelmor.Gherkin.Running;

/// <summary>Hears how a run gets on. Called by one thread at a time.</summary>
public interface IRunProgress
{
    /// <summary>A scenario begins.</summary>
    void Started(Scenario scenario);

    /// <summary>A scenario has ended or was left behind.</summary>
    /// <param name="result">A crash that shows later is in the run's result only.</param>
    /// <param name="done">How many have ended, this one included.</param>
    /// <param name="total">How many there are.</param>
    void Finished(ScenarioResult result, int done, int total);
}
