using System.Collections.Immutable;
using Caelmor.WorldGrid.Reference.Chunks;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Reference;

/// <summary>What a grid does, step by step. Whoever is wrong on purpose replaces one.</summary>
public sealed record GridSteps
{
    /// <summary>Every step as the rules ask for it.</summary>
    public static GridSteps Plain { get; } = new();

    /// <summary>Divides a position by a size (pv-14.1).</summary>
    public Func<int, int, int> Divide { get; init; } = Geometry.RoundingDown;

    /// <summary>The terrain of a chunk (pv-1.1).</summary>
    public Func<IGridHost, GridGenesis, ChunkPosition, ImmutableArray<int>> Terrain { get; init; } =
        (host, genesis, at) => host.Generator.Generate(genesis, at);

    /// <summary>The terrain of a chunk whose copies are all broken (pv-6.3, pv-7.5).</summary>
    public Func<IGridHost, GridGenesis, ChunkPosition, ImmutableArray<int>> Regenerate { get; init; } =
        (host, genesis, at) => host.Generator.Generate(genesis, at);

    /// <summary>What the world is made from, when it is opened: kept, and given (pv-1.2).</summary>
    public Func<GridGenesis, GridGenesis?, GridGenesis> ChooseGenesis { get; init; } =
        (kept, given) => given is null || given == kept ? kept : throw new GridRefusalException(
            $"The world was made from seed {kept.Seed} and '{kept.Parameters}', and what is given is "
            + "something else. Open it without, or make another world in another place.");

    /// <summary>What is kept of changes, on some terrain (pv-1.3).</summary>
    public Func<ChunkDelta, ImmutableArray<int>, ChunkDelta> Prune { get; init; } =
        (delta, terrain) => delta with
        {
            Tiles = delta.Tiles.RemoveRange(
                delta.Tiles.Where(one => terrain[one.Key] == one.Value).Select(one => one.Key)),
        };

    /// <summary>Whether changes are kept that change nothing (pv-1.3).</summary>
    public Func<ChunkDelta, bool> IsKept { get; init; } = delta => !delta.Tiles.IsEmpty;

    /// <summary>Whether terrain fits changes (pv-15.1).</summary>
    public Func<ChunkDelta, ImmutableArray<int>, bool> Fits { get; init; } =
        (delta, terrain) => delta.Base == ChunkDelta.DigestOf(terrain);

    /// <summary>What happens when a chunk is read that nobody changed (pv-1.3).</summary>
    public Action<GridMemory, ChunkPosition, ImmutableArray<int>> ReadPristine { get; init; } =
        (_, _, _) => { };

    /// <summary>In which order chunks are let go (pv-14.3).</summary>
    public CacheMoves Cache { get; init; } = CacheMoves.LeastRecentlyUsed;

    /// <summary>What goes with a chunk that is let go (pv-14.3).</summary>
    public Action<GridMemory, ChunkPosition> Evicted { get; init; } = (_, _) => { };

    /// <summary>The state of a region as it is kept (pv-4.2, pv-4.3).</summary>
    public Func<RegionState, IGridHost, RegionState> KeepState { get; init; } = (state, _) => state;

    /// <summary>What of the memory goes into a save (pv-15.4).</summary>
    public Func<GridMemory, GridMemory> TakeChanged { get; init; } = memory => memory.Take();

    /// <summary>A piece as it is written (pv-2.1).</summary>
    public Func<Envelope, Envelope> Enclose { get; init; } = envelope => envelope;

    /// <summary>What a piece holds, given the checksum that the list of its save has; null if it is
    /// broken (pv-6.1).</summary>
    public Func<ReadOnlyMemory<byte>, string, Envelope?> Open { get; init; } =
        (bytes, expected) => Envelope.ChecksumOf(bytes.Span) == expected ? Envelope.Read(bytes) : null;

    /// <summary>The saves in which copies are looked for, the one in force first (pv-6.2, pv-7.3): all
    /// that are kept, for where some are broken, more are kept than are set (pv-11.2).</summary>
    public Func<ImmutableArray<Manifest>, int, IEnumerable<Manifest>> Ladder { get; init; } =
        (saves, _) => saves;

    /// <summary>Makes a save durable (pv-3.1, pv-3.2).</summary>
    public Func<IGridPlace, SaveDraft, ValueTask> Commit { get; init; } = SaveDraft.CommitAsync;

    /// <summary>Which saves go after a successful one (pv-3.3, pv-11.1, pv-11.2).</summary>
    public Func<IReadOnlyList<JudgedSave>, int, IEnumerable<Manifest>> Rotate { get; init; } =
        Rotation.Gone;

    /// <summary>What else happens when a save fails (pv-11.2).</summary>
    public Func<IGridPlace, ValueTask> SaveFailed { get; init; } = _ => ValueTask.CompletedTask;

    /// <summary>Whether anything is acknowledged after a flush failed (pv-15.5).</summary>
    public bool TrustsTheDiskAgain { get; init; }

    /// <summary>A piece is flagged (pv-7.4).</summary>
    public Func<IGridPlace, string, ValueTask> Flag { get; init; } = async (place, piece) =>
    {
        await place.WriteAsync(PieceNames.FlagOf(piece), "corrupted"u8.ToArray());
        await place.FlushAsync(PieceNames.FlagOf(piece));
    };

    /// <summary>What a report says; null for none (pv-7.2 and others).</summary>
    public Func<GridReport, GridReport?> Say { get; init; } = report => report;

    /// <summary>What a state is read as of which all copies are lost (pv-6.4).</summary>
    public Func<RegionPosition, string, RegionReading> Lose { get; init; } =
        (_, why) => new RegionReading.Inactive(why);

    /// <summary>Takes the lock of a place (pv-15.2).</summary>
    public Func<IGridPlace, ValueTask<bool>> Lock { get; init; } = place => place.TryLockAsync();

    /// <summary>Which save an opening asks for (pv-15.3).</summary>
    public Func<ImmutableArray<Manifest>, string?, Manifest?> Choose { get; init; } =
        (saves, stamp) => saves.FirstOrDefault(one => stamp is null || one.Save.Stamp == stamp);

    /// <summary>Sets a piece aside, for the n-th time (pv-15.3, pv-10.2).</summary>
    public Func<IGridPlace, string, int, ValueTask> SetAside { get; init; } =
        (place, piece, time) => place.RenameAsync(piece, PieceNames.Aside(time, piece));

    /// <summary>Leads an object to the current version (pv-2.2, pv-5.1).</summary>
    public Func<ISchemaSteps, RegionObject, RegionObject> Upgrade { get; init; } =
        Schemas.Upgrade;

    /// <summary>Checks that steps lead to every current version (pv-2.2).</summary>
    public Action<ISchemaSteps, Manifest> DemandSteps { get; init; } = Schemas.Demand;

    /// <summary>Where players of an inactive region go: from where, which regions are valid, how far
    /// it is looked, spawn (pv-8.4).</summary>
    public Func<RegionPosition, Func<RegionPosition, ValueTask<bool>>, int, RegionPosition,
        ValueTask<RegionPosition>> Shelter
    { get; init; } = Reference.Shelter.FindAsync;

    /// <summary>What else becomes of a region that is rebuilt (pv-8.3).</summary>
    public Action<SaveMaker, SaveReader, RegionPosition> Rebuilt { get; init; } = (_, _, _) => { };

    /// <summary>Which saves a check counts as backups (pv-12.3).</summary>
    public Func<IReadOnlyList<JudgedSave>, int> CountBackups { get; init; } =
        saves => saves.Skip(1).Count(one => one.IsSound);

    /// <summary>Which earlier saves a report offers as ways back (pv-7.6).</summary>
    public Func<IEnumerable<JudgedSave>, IEnumerable<long>> OfferWaysBack { get; init; } =
        saves => saves.Where(one => one.IsSound).Select(one => one.Save.Number);

    /// <summary>What an open grid is to the server; for whatever is wrong around it.</summary>
    public Func<IWorldGrid, IGridHost, IWorldGrid> Show { get; init; } = (grid, _) => grid;

    /// <summary>What maintenance is to operators; for whatever is wrong around it.</summary>
    public Func<IWorldGridMaintenance, IGridHost, IWorldGridMaintenance> Serve { get; init; } =
        (maintenance, _) => maintenance;

    /// <summary>What happens when a grid was opened (pv-9.4, pv-14.2).</summary>
    public Func<IWorldGrid, IGridHost, ValueTask> Opened { get; init; } =
        (_, _) => ValueTask.CompletedTask;

    /// <summary>What happens where no save is sound (pv-10.1).</summary>
    public Func<IGridHost, ValueTask<GridGenesis>> Despair { get; init; } = _ =>
        throw new GridRefusalException(
            "No save in this place is sound. There are two choices, and both are an operator's: "
            + "regenerate the world from its seed, which loses all dynamic state, or salvage what "
            + "is sound in the raw pieces.");
}
