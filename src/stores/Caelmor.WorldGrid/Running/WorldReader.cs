using System.Collections.Immutable;
using Caelmor.WorldGrid.Embedded.Chunks;
using Caelmor.WorldGrid.Embedded.Faults;
using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>Makes chunks and regions of what is stored and what the generator gives. It remembers
/// nothing.</summary>
/// <param name="host">The server.</param>
/// <param name="genesis">What the world is made from.</param>
/// <param name="finder">Finds copies.</param>
/// <param name="alarms">Hears of what is lost.</param>
/// <param name="soundness">Knows the ways back.</param>
internal sealed class WorldReader(
    IGridHost host, GridGenesis genesis, CopyFinder finder, Alarms alarms, Soundness soundness)
{
    /// <summary>What is stored of a chunk.</summary>
    /// <param name="chain">The chain in force.</param>
    /// <param name="at">Which chunk.</param>
    /// <param name="size">How many tiles it has.</param>
    /// <exception cref="GridRefusedException">The disk refuses to show it.</exception>
    public (ChunkDelta? Delta, Origin Origin) DeltaOf(Chain chain, ChunkPosition at, int size)
    {
        var copy = finder.Find(chain, EntryKey.Of(at));
        if (copy.Refusal is { } refusal)
        {
            throw new GridRefusedException(refusal);
        }

        if (copy.Frame is not { } frame)
        {
            return (null, copy.Origin);
        }

        RegionDocument.DemandKnown(frame.Head, DeltaCodec.Version);
        return (DeltaCodec.Read(frame.Content.Span, size), copy.Origin);
    }

    /// <summary>A chunk, ready to be read and changed.</summary>
    /// <exception cref="GridRefusedException">The terrain is not that on which it was changed
    /// (pv-15.1).</exception>
    public ResidentChunk Chunk(ChunkPosition at, ChunkDelta? delta, Origin origin)
    {
        var terrain = Terrain(at);
        delta ??= ChunkDelta.On(terrain);
        if (delta.Base != ChunkDelta.DigestOf(terrain))
        {
            throw new GridRefusedException(
                $"Found that '{host.Generator.Name}' {host.Generator.Version} makes other terrain "
                + $"in {at} than that on which it was changed; expected the same. Take the very "
                + $"generator that the world was made with: '{genesis.Generator}' "
                + $"{genesis.GeneratorVersion}. Nothing was changed.");
        }

        return new(new(delta.LaidOn(terrain), origin), delta.Over(terrain));
    }

    /// <summary>What is stored of the state of a region. One that the disk refuses to show is not
    /// made up: the region is inactive as long as that is so.</summary>
    public KnownRegion Region(Chain chain, RegionPosition at)
    {
        var copy = finder.Find(chain, EntryKey.Of(at));
        if (copy.Frame is { } frame)
        {
            return new(
                RegionDocument.Read(frame),
                copy.Origin,
                Inactive: null,
                KnownRegion.LeastSize + frame.Content.Length);
        }

        if (copy.Refusal is { } refusal)
        {
            return new(null, copy.Origin, refusal, IsRefused: true);
        }

        if (!copy.IsLost)
        {
            return new(null, Origin.Pristine, Inactive: null);
        }

        alarms.Lost(at, soundness.WaysBack(chain));
        return new(null, copy.Origin, $"All copies of the state of {at} are broken.");
    }

    private ImmutableArray<int> Terrain(ChunkPosition at)
    {
        var (generator, version) = (host.Generator.Name, host.Generator.Version);
        if (generator != genesis.Generator || version != genesis.GeneratorVersion)
        {
            throw new GridRefusedException(
                $"Found generator '{generator}' {version}; expected '{genesis.Generator}' "
                + $"{genesis.GeneratorVersion}, which made this world. Bring that one. Nothing was "
                + "changed.");
        }

        var terrain = host.Generator.Generate(genesis, at);
        var expected = genesis.ChunkSize * genesis.ChunkSize;
        var count = terrain.IsDefault ? 0 : terrain.Length;
        return count == expected
            ? terrain
            : throw new GridRefusedException(
                $"Found that generator '{generator}' gives {count} tiles for {at}; expected "
                + $"{expected}. Mend the generator.");
    }
}
