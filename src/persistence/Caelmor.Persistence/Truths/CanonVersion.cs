namespace Caelmor.Persistence.Truths;

/// <summary>The version of the canon under which a state was produced.</summary>
/// <remarks>
/// Canon 21.1-8.2: states of two versions never make one truth. This is not the version of a
/// schema, a file or a program: those are outside the canon (21.0-2.1).
/// </remarks>
/// <param name="Number">1 or greater.</param>
public readonly record struct CanonVersion(int Number)
{
    /// <summary>The version that this contract speaks of.</summary>
    public static readonly CanonVersion Current = new(1);

    /// <summary>The number alone.</summary>
    public override string ToString() => Number.ToString();
}
