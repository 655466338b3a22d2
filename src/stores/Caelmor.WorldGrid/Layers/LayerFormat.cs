using Caelmor.Storage.Containers;
using Caelmor.Storage.Faults;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>What tells the layers of grids from all other files.</summary>
internal static class LayerFormat
{
    private const int LongestManifest = 1 << 20;

    /// <summary>Magic, version and words.</summary>
    public static ContainerFormat Of { get; } = new(
        [0x89, (byte)'C', (byte)'G', (byte)'R', (byte)'D', 0x0D, 0x0A, 0x1A],
        [(byte)'C', (byte)'G', (byte)'R', (byte)'D', 0x0D, 0x0A, 0x1A, 0x98],
        version: 1,
        LongestManifest,
        "save");

    /// <summary>Makes sure that this build knows a version.</summary>
    /// <exception cref="StorageException">A newer build wrote it.</exception>
    public static void DemandKnown(uint version)
    {
        if (version > Of.Version)
        {
            throw new StorageException(
                StorageFault.NewerFormat,
                $"Found file format {version}; expected at most {Of.Version}. A newer build wrote "
                + "this grid: run that build or a later one. Nothing was changed.");
        }
    }
}
