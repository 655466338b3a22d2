namespace Caelmor.TruthStore.Files.Faults;

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
#pragma warning disable CA1032
internal sealed class FlawException(Flaw flaw) : Exception(flaw.ToString())
#pragma warning restore CA1032
{
    public FlawException(string what, object expected, object found)
        : this(new Flaw(what, $"{expected}", $"{found}"))
    {
    }

    public Flaw Flaw { get; } = flaw;
}

/// <summary>Compares what a file says with what it is.</summary>
internal static class Checks
{
    /// <param name="what">What is checked.</param>
    /// <param name="computed">What the content adds up to: found.</param>
    /// <param name="stored">What was written down: expected.</param>
    public static void Same(string what, uint computed, uint stored)
    {
        if (computed != stored)
        {
            throw new FlawException(what, $"{stored:x8}", $"{computed:x8}");
        }
    }

    public static void Same(string what, long found, long expected)
    {
        if (found != expected)
        {
            throw new FlawException(what, expected, found);
        }
    }
}
