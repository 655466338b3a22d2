namespace Caelmor.WorldGrid.Contract;

/// <summary>What became of a migration.</summary>
/// <remarks>Rules pv-5.3 and pv-9.1 to 9.3. There is no third case: what is migrated in part was
/// interrupted, and goes on.</remarks>
public abstract record MigrationOutcome
{
    private MigrationOutcome()
    {
    }

    /// <summary>All objects are of the current versions.</summary>
    /// <param name="Objects">How many were not so before.</param>
    public sealed record Migrated(int Objects) : MigrationOutcome;

    /// <summary>A step failed, and all is as it was before.</summary>
    /// <param name="ObjectId">The object at which it failed.</param>
    /// <param name="SchemaVersion">The version that the object has.</param>
    /// <param name="Error">What the step said.</param>
    public sealed record Failed(string ObjectId, int SchemaVersion, string Error)
        : MigrationOutcome;
}
