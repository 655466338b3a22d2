using Caelmor.WorldGrid.Embedded.Chunks;
using Caelmor.WorldGrid.Embedded.Layers;

namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>What was written since the last save.</summary>
internal sealed class GridChanges
{
    /// <summary>The chunks that were changed, each with its whole difference.</summary>
    public Dictionary<ChunkPosition, ChunkDelta> Chunks { get; } = [];

    /// <summary>The states that were written.</summary>
    public Dictionary<RegionPosition, RegionState> Regions { get; } = [];

    /// <summary>What is without a frame from now on.</summary>
    public Dictionary<EntryKey, EntryKind> Marks { get; } = [];

    /// <summary>All of it, by what it is about.</summary>
    public IEnumerable<EntryKey> Keys =>
    [
        .. Chunks.Keys.Select(EntryKey.Of), .. Regions.Keys.Select(EntryKey.Of), .. Marks.Keys,
    ];

    /// <summary>A save failed: what it had is there again, unless it was written anew.</summary>
    public void PutBack(GridChanges taken)
    {
        foreach (var (at, delta) in taken.Chunks)
        {
            Chunks.TryAdd(at, delta);
        }

        foreach (var (at, state) in taken.Regions)
        {
            Regions.TryAdd(at, state);
        }
    }

    /// <summary>A state can be kept: its parts are there, and its objects tell what they are
    /// (pv-2.1).</summary>
    public static void Demand(RegionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Queue.IsDefault || state.Objects.IsDefault)
        {
            throw new Faults.GridRefusedException(
                $"Found no queue or no objects in the state of {state.At}; expected lists, perhaps "
                + "empty ones. Nothing was written.");
        }

        foreach (var one in state.Objects.Where(one => string.IsNullOrEmpty(one.Type)
            || one.SchemaVersion < 1))
        {
            throw new Faults.GridRefusedException(
                $"Found '{one.Id}' of {state.At} with the type '{one.Type}' and the version "
                + $"{one.SchemaVersion}; expected a type, and a version from 1. Nothing was "
                + "written.");
        }
    }
}
