namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Judges a control twin: without its defect, whatever was asked for has to be granted.</summary>
public sealed class TwinDriver(SaveDriver saving, RestoreDriver restoring)
{
    /// <summary>The save is complete, or the restore is.</summary>
    public void ShouldBeGranted()
    {
        if (restoring.Episode is null)
        {
            saving.ShouldBeSaved();
        }
        else
        {
            restoring.ShouldBeRestored();
        }
    }
}
