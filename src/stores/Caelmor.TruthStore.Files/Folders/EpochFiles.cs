using Caelmor.TruthStore.Files.Disks;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>What there is of one epoch.</summary>
/// <param name="Epoch">The epoch.</param>
/// <param name="File">Its file; null if somebody took it away and the marker is left.</param>
/// <param name="HasMarker">Whether it is quarantined.</param>
internal sealed record EpochFiles(long Epoch, DiskEntry? File, bool HasMarker)
{
    public string Name => StoreNames.Truth(Epoch);
}
