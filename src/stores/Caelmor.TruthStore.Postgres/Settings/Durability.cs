namespace Caelmor.TruthStore.Postgres.Settings;

/// <summary>What an acknowledged commit has outlived.</summary>
public enum Durability
{
    /// <summary>A crash of the server: it is on the server's own disk.</summary>
    Local,

    /// <summary>The loss of the server: it is on the disk of a synchronous replica, too.</summary>
    Remote,
}
