namespace Caelmor.TruthStore.Files.Operators;

/// <summary>What a file of a store is there for.</summary>
public enum EpochRole
{
    /// <summary>It is the truth in force.</summary>
    InForce,

    /// <summary>An older epoch, kept.</summary>
    Backup,

    /// <summary>An operator's act set it aside; the store does not look at it.</summary>
    SetAside,
}
