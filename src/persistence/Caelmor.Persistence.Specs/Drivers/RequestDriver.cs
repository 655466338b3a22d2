using Caelmor.Persistence.Specs.Planning;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Judges whatever was asked for: a save, a restore, or the review of a plan.</summary>
public sealed class RequestDriver(
    SaveDriver saving, RestoreDriver restoring, PlanDriver planning)
{
    private bool IsRestore => restoring.Request is not null;

    /// <summary>The plan is accepted, the restore is complete, or the save is.</summary>
    public void ShouldBeGranted()
    {
        if (planning.Outcome is not null)
        {
            planning.ShouldBe(PlanVerdict.Accepted);
        }
        else if (IsRestore)
        {
            restoring.ShouldBeRestored();
        }
        else
        {
            saving.ShouldBeSaved();
        }
    }

    /// <summary>Asked again, and over and over, the orchestrator answers the same.</summary>
    public Task ShouldAnswerTheSameAsync(int times) =>
        IsRestore
            ? restoring.ShouldAnswerTheSameAsync(times)
            : saving.ShouldAnswerTheSameAsync(times);
}
