namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>What is known of the dynamic state of a region.</summary>
/// <param name="State">What was written; null if nobody wrote it, or if it is lost.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Inactive">Why the region is inactive; null if it is not.</param>
/// <param name="Size">How many bytes it takes, roughly.</param>
/// <param name="IsRefused">Whether it is inactive because the disk refuses to show its state, and
/// only as long as that is so.</param>
internal sealed record KnownRegion(
    RegionState? State,
    Origin Origin,
    string? Inactive,
    long Size = KnownRegion.LeastSize,
    bool IsRefused = false)
{
    /// <summary>How many bytes one takes that says nothing.</summary>
    public const long LeastSize = 128;

    /// <summary>As it was written.</summary>
    public static KnownRegion Written(RegionState state) => new(state, Origin.Stored, null);
}
