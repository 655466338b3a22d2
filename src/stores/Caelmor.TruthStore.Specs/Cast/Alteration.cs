namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>What became of the files of a store behind its back.</summary>
public enum Alteration
{
    /// <summary>One bit of a byte is another.</summary>
    AlteredByAByte,

    /// <summary>The end is missing.</summary>
    CutShort,

    /// <summary>Two files have each other's contents.</summary>
    Swapped,

    /// <summary>A file has what it, or another, held before.</summary>
    PutBackInAnOlderVersion,
}
