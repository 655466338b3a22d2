using System.Collections.Immutable;
using System.Text.Json;
using Caelmor.Storage.Faults;

namespace Caelmor.WorldGrid.Embedded.Layers;

/// <summary>What a layer says about itself.</summary>
/// <param name="Type">The grid's own word for it (pv-2.1).</param>
/// <param name="SchemaVersion">The version of this form.</param>
/// <param name="Number">The number of the save.</param>
/// <param name="Stamp">Its stamp.</param>
/// <param name="Time">When it was made.</param>
/// <param name="Genesis">What the world is made from.</param>
/// <param name="Previous">The save that it was made on; 0 for none.</param>
/// <param name="Oldest">The oldest save that is still one by itself when this one is in force; what
/// is older only carries (pv-11.1).</param>
/// <param name="Versions">In how many regions there are objects of a type and a version.</param>
internal sealed record LayerManifest(
    string Type,
    int SchemaVersion,
    long Number,
    string Stamp,
    DateTimeOffset Time,
    GridGenesis Genesis,
    long Previous,
    long Oldest,
    ImmutableArray<VersionCount> Versions)
{
    /// <summary>The type of all of them.</summary>
    public const string Own = "grid.save";

    /// <summary>The version of this form.</summary>
    public const int OwnVersion = 1;

    /// <summary>The save, as operators see it.</summary>
    public GridSave Save => new(
        Number, Stamp, Time, [.. Versions.Select(one => new SchemaVersion(one.Type, one.Version))]);

    /// <summary>As it is written.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>As it was written.</summary>
    /// <exception cref="FlawException">It is nothing that was written.</exception>
    /// <exception cref="StorageException">A newer build wrote it.</exception>
    public static LayerManifest Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<LayerManifest>(bytes);
            if (manifest is not { Type: Own, Genesis: not null })
            {
                throw new FlawException("the type of a manifest", Own, "another");
            }

            return manifest.SchemaVersion <= OwnVersion
                ? manifest
                : throw new StorageException(
                    StorageFault.NewerFormat,
                    $"Found a save of version {manifest.SchemaVersion}; expected at most "
                    + $"{OwnVersion}. A newer build wrote this grid: run that build or a later "
                    + "one. Nothing was changed.");
        }
        catch (JsonException broken)
        {
            throw new FlawException("a manifest", "what was written", broken.Message);
        }
    }
}

/// <summary>In how many regions there are objects of a type and a version.</summary>
internal sealed record VersionCount(string Type, int Version, int Regions);
