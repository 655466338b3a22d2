using System.Collections.Immutable;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Faults;
using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Places;

namespace Caelmor.WorldGrid.Embedded.Shelves;

/// <summary>The saves that lie in a place, as they are found. Nothing is changed, and of layers
/// only the ends are read.</summary>
internal sealed class Shelf : IDisposable
{
    private readonly GridDisks _disks;
    private readonly ImmutableHashSet<string> _names;
    private readonly ImmutableHashSet<string> _mirrored;
    private readonly ImmutableArray<(long Above, long Save)> _decisions;
    private readonly Dictionary<long, Link> _opened = [];

    private Shelf(GridDisks disks)
    {
        _disks = disks;
        _names = NamesIn(disks.Main);
        _mirrored = disks.Mirror is { } mirror ? NamesIn(mirror) : [];
        _decisions = [.. _names.Select(GridNames.DecisionOf).OfType<(long, long)>()];
        LastNumber = Saves.Concat(_decisions.Select(one => one.Above)).DefaultIfEmpty().Max();
        Chain = InForce();
    }

    /// <summary>The chain of the save in force.</summary>
    public Chain Chain { get; }

    /// <summary>What can't be read of what belongs to it, or is newer.</summary>
    public List<BrokenFile> Broken { get; } = [];

    /// <summary>The highest number that anything in the place has.</summary>
    public long LastNumber { get; }

    /// <summary>The names of all files of the grid.</summary>
    public IReadOnlySet<string> Names => _names;

    /// <summary>Whether there is no save that anybody has not set aside.</summary>
    public bool IsEmpty => !Saves.Any(number => !IsAside(number));

    /// <summary>Whether there is no grid at all.</summary>
    public bool IsNoGrid => IsNone(_names);

    private IEnumerable<long> Saves =>
        _names.Union(_mirrored).Select(GridNames.SaveOf).Where(number => number > 0);

    /// <summary>Looks which saves there are.</summary>
    /// <exception cref="StorageException">A newer build wrote one.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static Shelf Read(GridDisks disks) => new(disks);

    /// <summary>There is a grid, sound or not. Nothing else is looked at, and nothing
    /// locked.</summary>
    /// <exception cref="GridRefusedException">There is none, or the disk refuses.</exception>
    public static void DemandGrid(GridDisks disks)
    {
        try
        {
            DemandGrid(disks, NamesIn(disks.Main));
        }
        catch (Exception failure) when (Refusal.Is(failure))
        {
            throw Refusal.Of(failure);
        }
    }

    /// <summary>What the world is made from (pv-1.2).</summary>
    /// <exception cref="GridRefusedException">Nothing sound tells it.</exception>
    public GridGenesis Genesis()
    {
        if (Chain.InForce is { } manifest)
        {
            return manifest.Genesis;
        }

        if (!IsEmpty)
        {
            throw Despair();
        }

        // A world that was made anew stands above what was set aside for it.
        var last = _decisions.Where(one => one.Save == 0).Select(one => one.Above)
            .DefaultIfEmpty(-1).Max();
        var name = last < 0 ? GridNames.Genesis : GridNames.GenesisAbove(last);
        DemandGrid();
        try
        {
            return GenesisFile.Read(_disks.Main, name);
        }
        catch (Exception broken) when (broken is FlawException || DiskFailure.Is(broken))
        {
            throw Despair();
        }
    }

    /// <summary>There is a grid, sound or not.</summary>
    /// <exception cref="GridRefusedException">There is none.</exception>
    public void DemandGrid()
    {
        DemandGrid(_disks, _names);
    }

    /// <summary>Lets go of the files.</summary>
    public void Dispose()
    {
        foreach (var layer in _opened.Values.SelectMany(link => link.Copies))
        {
            layer.Dispose();
        }
    }

    private static void DemandGrid(GridDisks disks, ImmutableHashSet<string> names)
    {
        if (IsNone(names))
        {
            throw new GridRefusedException(
                $"Found no grid in '{disks.Main.PathOf(string.Empty)}'; expected one. Check the "
                + "path, or make a grid there.");
        }
    }

    private static bool IsNone(ImmutableHashSet<string> names) =>
        !names.Any(name => !GridNames.IsIncident(name) && !GridNames.IsUnfinished(name));

    private static ImmutableHashSet<string> NamesIn(IDisk disk) =>
        [.. disk.List(GridNames.IsOwn).Where(entry => entry.IsPlain).Select(entry => entry.Name)];

    private static GridRefusedException Despair() => new(
        "Found no sound save in this place; expected one. There are two choices, and both are an "
        + "operator's: regenerate the world from its seed, which loses all dynamic state, or "
        + "salvage what is sound in the raw files.");

    private bool IsAside(long number) =>
        _decisions.Any(one => number > one.Save && number <= one.Above);

    private Chain InForce()
    {
        foreach (var number in Saves.Where(one => !IsAside(one)).OrderDescending())
        {
            if (LinkOf(number).Layer is not null)
            {
                return Down(number);
            }
        }

        return Chain.Empty;
    }

    // Below a layer that can't be read comes whatever is older.
    private Chain Down(long number)
    {
        var links = ImmutableArray.CreateBuilder<Link>();
        while (number > 0)
        {
            var link = LinkOf(number);
            links.Add(link);
            number = link.Layer?.Manifest.Previous
                ?? Saves.Where(one => one < number && !IsAside(one)).DefaultIfEmpty().Max();
        }

        return new(links.ToImmutable());
    }

    private Link LinkOf(long number)
    {
        if (_opened.TryGetValue(number, out var known))
        {
            return known;
        }

        var name = GridNames.Save(number);
        var main = _names.Contains(name)
            ? Opened(_disks.Main, name, number, isMirror: false)
            : Missing(name);
        var mirror = _disks.Mirror is { } disk && _mirrored.Contains(name)
            ? Opened(disk, name, number, isMirror: true)
            : null;
        return _opened[number] = new(number, main, mirror);
    }

    private Layer? Opened(IDisk disk, string name, long number, bool isMirror)
    {
        try
        {
            var layer = Layer.Open(disk, name);
            if (layer.Manifest.Number == number)
            {
                return layer;
            }

            layer.Dispose();
            throw new FlawException("the number of the save", number, layer.Manifest.Number);
        }
        catch (FlawException flawed)
        {
            Broken.Add(new(name, flawed.Flaw, isMirror));
        }

        return null;
    }

    private Layer? Missing(string name)
    {
        Broken.Add(new(name, new("the file", "one", "none"), IsMirror: false));
        return null;
    }
}

/// <summary>A file that can't be read as what it is called.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Flaw">What is wrong with it.</param>
/// <param name="IsMirror">Whether it lies in the mirror.</param>
internal sealed record BrokenFile(string Name, Flaw Flaw, bool IsMirror);
