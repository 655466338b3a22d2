using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.Storage.Writing;
using Caelmor.WorldGrid.Embedded.Faults;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>Makes grids and opens them.</summary>
/// <param name="host">The server.</param>
/// <param name="options">What the operator sets.</param>
/// <param name="settings">What else.</param>
internal sealed class Opening(IGridHost host, GridOptions options, GridSettings settings)
{
    private const int LargestChunk = 4096;
    private const int LargestRegion = 4096;

    private readonly GridDisks _disks = GridDisks.Of(host.Place);

    /// <summary>Makes a grid in an empty place, and opens it.</summary>
    public OpenGrid Create(GridGenesis genesis)
    {
        Demand(genesis);
        DemandOptions();
        return Holding(held =>
        {
            DemandEmpty();
            GenesisFile.Write(_disks.Main, GridNames.Genesis, genesis);
            return Opened(Shelf.Read(_disks), Chain.Empty, genesis, held);
        });
    }

    /// <summary>Opens the grid of a place, at a stamp if one is given.</summary>
    public OpenGrid Open(GridOpening opening)
    {
        DemandOptions();
        Shelf.DemandGrid(_disks);
        return Holding(held =>
        {
            var shelf = Shelf.Read(_disks);
            try
            {
                var genesis = shelf.Genesis();
                DemandSame(opening.Genesis, genesis);
                var chain = Chosen(shelf, opening.Stamp);
                Schemas.Demand(host.Schemas, chain.InForce);
                SetAside(shelf, chain);
                RemoveUnfinished(shelf);
                return Opened(shelf, chain, genesis, held);
            }
            catch
            {
                shelf.Dispose();
                throw;
            }
        });
    }

    /// <summary>A world can be made from it.</summary>
    /// <exception cref="GridRefusedException">None can.</exception>
    public static void Demand(GridGenesis genesis)
    {
        ArgumentNullException.ThrowIfNull(genesis);
        if (genesis.ChunkSize is < 1 or > LargestChunk
            || genesis.RegionSize is < 1 or > LargestRegion)
        {
            throw new GridRefusedException(
                $"Found chunks {genesis.ChunkSize} tiles wide and regions {genesis.RegionSize} "
                + $"chunks wide; expected 1 to {LargestChunk} and 1 to {LargestRegion}. No world "
                + "was made.");
        }

        if (genesis.GeneratorVersion < 1 || string.IsNullOrEmpty(genesis.Generator))
        {
            throw new GridRefusedException(
                $"Found generator '{genesis.Generator}' {genesis.GeneratorVersion}; expected a "
                + "name, and a version from 1. No world was made.");
        }
    }

    /// <summary>Puts what is above a save aside, by a name that says so (pv-15.3).</summary>
    public static void SetAside(IDisk disk, long above, long save) => DurableNote.Write(
        disk,
        GridNames.Decision(above, save),
        () => $"Save {save} is in force. What is above it up to {above} is set aside.\n");

    private static void DemandSame(GridGenesis? given, GridGenesis kept)
    {
        if (given is null || given == kept)
        {
            return;
        }

        throw new GridRefusedException(
            $"Found that the world was made by '{kept.Generator}' {kept.GeneratorVersion} from "
            + $"seed {kept.Seed} and '{kept.Parameters}', in chunks of {kept.ChunkSize} and "
            + $"regions of {kept.RegionSize}; expected the same of what is given: "
            + $"'{given.Generator}' {given.GeneratorVersion}, seed {given.Seed}, "
            + $"'{given.Parameters}', chunks of {given.ChunkSize} and regions of "
            + $"{given.RegionSize}. Open it without, or make another world in another place. "
            + "Nothing was changed.");
    }

    private static Chain Chosen(Shelf shelf, string? stamp)
    {
        if (stamp is null)
        {
            return shelf.Chain;
        }

        var listed = shelf.Chain.Listed.ToList();
        return listed.FirstOrDefault(link => link.Layer!.Manifest.Stamp == stamp) is { } chosen
            ? shelf.Chain.From(chosen.Number)
            : throw new GridRefusedException(
                $"Found no save with the stamp '{stamp}'; expected one of "
                + $"{string.Join(", ", listed.Select(one => $"'{one.Layer!.Manifest.Stamp}'"))}. "
                + "Nothing was changed.");
    }

    private T Holding<T>(Func<IDisposable, T> act)
    {
        var held = Locked();
        try
        {
            return act(held);
        }
        catch (Exception failure)
        {
            held.Dispose();
            if (Refusal.Is(failure))
            {
                throw Refusal.Of(failure);
            }

            throw;
        }
    }

    private IDisposable Locked()
    {
        try
        {
            return _disks.Lock(host.Time);
        }
        catch (Exception failure) when (Refusal.Is(failure))
        {
            throw Refusal.Of(failure);
        }
    }

    private void DemandOptions()
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Backups < 0 || options.CachedChunks < 1 || settings.CacheBytes < 1)
        {
            throw new GridRefusedException(
                $"Found {options.Backups} backups, {options.CachedChunks} chunks and "
                + $"{settings.CacheBytes} bytes in memory; expected 0 or more, and 1 or more of "
                + "the others. Nothing was opened.");
        }
    }

    private void DemandEmpty()
    {
        if (_disks.Main.List(name => name != DiskPlace.LockName && !GridNames.IsIncident(name)
            && !GridNames.IsUnfinished(name)) is [var first, ..])
        {
            throw new GridRefusedException(
                $"Found '{_disks.Main.PathOf(first.Name)}'; expected an empty place. Open the grid "
                + "that lies there, or make one elsewhere. Nothing was changed.");
        }
    }

    private void SetAside(Shelf shelf, Chain chain)
    {
        if (chain.InForce?.Number != shelf.Chain.InForce?.Number)
        {
            SetAside(_disks.Main, shelf.LastNumber, chain.InForce!.Number);
        }
    }

    private void RemoveUnfinished(Shelf shelf)
    {
        foreach (var name in shelf.Names.Where(GridNames.IsUnfinished))
        {
            _disks.Main.Delete(name);
        }

        foreach (var entry in _disks.Mirror?.List(GridNames.IsUnfinished) ?? [])
        {
            _disks.Mirror!.Delete(entry.Name);
        }
    }

    private OpenGrid Opened(Shelf shelf, Chain chain, GridGenesis genesis, IDisposable held)
    {
        var parts = new GridParts(host, _disks, options, genesis);
        shelf.Broken.ForEach(parts.Alarms.Broken);
        var saving = new Saving(parts, _disks, shelf, chain, genesis);
        return new(host, options, settings, saving, held);
    }
}
