namespace Caelmor.WorldGrid.Joining;

/// <summary>What is written on a save of a grid, so that it goes with one truth and no
/// other.</summary>
/// <remarks>Rule pv-15.3. The epoch alone would not do: a commit that was rejected uses none, so two
/// truths of which one was never in force can have the same epoch. The seal tells them
/// apart.</remarks>
public static class GridStamp
{
    // 64 bits tell truths apart that one server made; the seal itself guards the truth.
    private const int SealDigits = 16;

    /// <summary>The stamp of a grid that is older than every truth.</summary>
    public static string BeforeTheFirst { get; } = "epoch 0";

    /// <summary>The stamp of the save that goes with a truth, such as <c>epoch 8, seal
    /// 3fa9c2d1e0b7a655</c>.</summary>
    /// <param name="truth">The truth, sealed.</param>
    public static string Of(Truth truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        var seal = truth.Seal.Hex ?? string.Empty;
        return $"{OfEpoch(truth.Epoch)}{seal[..Math.Min(SealDigits, seal.Length)]}";
    }

    /// <summary>Whether a grid with such a save may stand beside no truth: nobody has begun a second
    /// one, which is only done when the first is in force.</summary>
    internal static bool IsOfTheFirstAtMost(string stamp) => stamp == BeforeTheFirst
        || stamp.StartsWith(OfEpoch(Epoch.None.Next()), StringComparison.Ordinal);

    private static string OfEpoch(Epoch epoch) => $"epoch {epoch}, seal ";
}
