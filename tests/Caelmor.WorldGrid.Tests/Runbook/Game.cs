namespace Caelmor.WorldGrid.Tests.Runbook;

/// <summary>The steps of the game of the runbook: <c>/srv/game/Game.dll</c> is this
/// assembly.</summary>
public sealed class Game : ISchemaSteps
{
    /// <summary>What no step can read.</summary>
    internal const string Unreadable = "a door that nobody can read";

    /// <inheritdoc/>
    public int Current(string type) => 2;

    /// <inheritdoc/>
    public bool LeadsFrom(string type, int version) => version == 1;

    /// <inheritdoc/>
    public RegionObject Step(RegionObject older)
    {
        ArgumentNullException.ThrowIfNull(older);
        return older.Content == Unreadable
            ? throw new FormatException("Whose is it?")
            : older with { SchemaVersion = older.SchemaVersion + 1 };
    }
}
