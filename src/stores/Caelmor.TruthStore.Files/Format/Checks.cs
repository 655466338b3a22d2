namespace Caelmor.TruthStore.Files.Format;

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
