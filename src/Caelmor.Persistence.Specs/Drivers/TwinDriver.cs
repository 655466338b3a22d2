using Caelmor.Persistence.Specs.Planning;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Judges a control twin: without its defect, whatever was asked for has to be granted.</summary>
public sealed class TwinDriver(SaveDriver saving, RestoreDriver restoring, PlanDriver planning)
{
    /// <summary>The plan is accepted, the restore is complete, or the save is.</summary>
    public void ShouldBeGranted()
    {
        if (planning.Outcome is not null)
        {
            planning.ShouldBe(PlanVerdict.Accepted);
        }
        else if (restoring.Episode is not null)
        {
            restoring.ShouldBeRestored();
        }
        else
        {
            saving.ShouldBeSaved();
        }
    }
}
