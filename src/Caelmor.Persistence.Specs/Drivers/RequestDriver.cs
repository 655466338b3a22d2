namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Judges whatever was asked for, be it a save or a restore.</summary>
public sealed class RequestDriver(SaveDriver saving, RestoreDriver restoring)
{
    private bool IsRestore => restoring.Episode is not null;

    /// <summary>The save is complete, or the restore is.</summary>
    public void ShouldBeGranted()
    {
        if (IsRestore)
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
