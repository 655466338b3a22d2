namespace Caelmor.Storage.Faults;

/// <summary>How a file fails its check.</summary>
/// <param name="What">What was checked, such as <c>the SHA-256 over the file</c>.</param>
/// <param name="Expected">What it should be.</param>
/// <param name="Found">What it is.</param>
public sealed record Flaw(string What, string Expected, string Found)
{
    /// <summary>Such as <c>the length: expected 812, found 640</c>.</summary>
    public override string ToString() => $"{What}: expected {Expected}, found {Found}";
}

/// <summary>Carries a flaw from where it was found to where something is done about it.</summary>
/// <param name="flaw">The flaw.</param>
#pragma warning disable CA1032
public sealed class FlawException(Flaw flaw) : Exception($"{flaw}")
#pragma warning restore CA1032
{
    /// <summary>Carries a flaw that is told in its parts.</summary>
    /// <param name="what">What was checked.</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="found">What it is.</param>
    public FlawException(string what, object expected, object found)
        : this(new Flaw(what, $"{expected}", $"{found}"))
    {
    }

    /// <summary>The flaw.</summary>
    public Flaw Flaw { get; } = flaw;
}

/// <summary>Compares what a file says with what it is.</summary>
public static class Checks
{
    /// <summary>Compares checksums, and other numbers that are told in hexadecimal
    /// digits.</summary>
    /// <param name="what">What is checked.</param>
    /// <param name="computed">What the content adds up to: found.</param>
    /// <param name="stored">What was written down: expected.</param>
    /// <exception cref="FlawException">They differ.</exception>
    public static void Same(string what, uint computed, uint stored)
    {
        if (computed != stored)
        {
            throw new FlawException(what, $"{stored:x8}", $"{computed:x8}");
        }
    }

    /// <summary>Compares numbers.</summary>
    /// <param name="what">What is checked.</param>
    /// <param name="found">What it is.</param>
    /// <param name="expected">What it should be.</param>
    /// <exception cref="FlawException">They differ.</exception>
    public static void Same(string what, long found, long expected)
    {
        if (found != expected)
        {
            throw new FlawException(what, expected, found);
        }
    }
}
