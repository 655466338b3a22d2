namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>Up to where a value can be read.</summary>
public enum ReadLimit
{
    /// <summary>Not once.</summary>
    AtAll,

    /// <summary>Once.</summary>
    ASecondTime,

    /// <summary>Twice.</summary>
    AThirdTime,
}
