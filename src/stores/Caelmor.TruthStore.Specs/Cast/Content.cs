namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>What a store holds.</summary>
public enum Content
{
    /// <summary>The last truth that was committed beforehand.</summary>
    TheLastTruth,

    /// <summary>The truth that the scenario is about.</summary>
    TheNextTruth,

    /// <summary>None at all.</summary>
    NoTruth,
}
