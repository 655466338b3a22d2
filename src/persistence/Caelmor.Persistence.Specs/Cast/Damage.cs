namespace Caelmor.Persistence.Specs.Cast;

/// <summary>What can be wrong with a system state in a truth.</summary>
public enum Damage
{
    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is there two times.</summary>
    Doubled,

    /// <summary>It is not what was sealed.</summary>
    Altered,

    /// <summary>It was produced for another epoch.</summary>
    OfAnotherEpoch,

    /// <summary>It was produced under another version of the canon.</summary>
    OfAnotherVersion,
}
