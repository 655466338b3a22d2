using System.Collections.Immutable;
using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Processes;

namespace Caelmor.TruthStore.Specs.Places;

/// <summary>The places of one scenario, in folders of their own that are made when they are
/// needed.</summary>
/// <param name="root">The folder below which the places of a run lie.</param>
internal sealed class PlacesOnDisk(string root) : IPlaces
{
    private readonly List<byte[]> _former = [];

    private DirectoryInfo? _folder;
    private ImmutableArray<string> _formerNames = [];
    private ImmutableArray<Tampering> _tamperings = [];

    private Place Store => new(FolderOf(PlaceName.Store));

    /// <summary>The folder of a place; that of a store is made if it is not there.</summary>
    public string FolderOf(PlaceName place)
    {
        if (_folder is null)
        {
            _folder = Directory.CreateDirectory(Path.Combine(root, Guid.NewGuid().ToString("N")));
            _folder.CreateSubdirectory(NameOf(PlaceName.Store));
        }

        return place == PlaceName.Second
            ? _folder.CreateSubdirectory(NameOf(place)).FullName
            : Path.Combine(_folder.FullName, NameOf(place));
    }

    public void Clear()
    {
        var store = FolderOf(PlaceName.Store);
        Directory.Delete(store, recursive: true);
        Directory.CreateDirectory(store);
    }

    public void Remember()
    {
        var store = Store;
        _formerNames = store.Files;
        _former.AddRange(_formerNames.Select(store.Read));
    }

    public ImmutableArray<string> Alterations(Alteration alteration)
    {
        _tamperings = [.. new Tamperings(Store, _former, _formerNames).Of(alteration)];
        return [.. _tamperings.Select(tampering => tampering.Words)];
    }

    public async Task AlterCopyAsync(int number, Func<Task> use)
    {
        var folder = Directory.CreateDirectory(FolderOf(PlaceName.Copy));
        try
        {
            _tamperings[number].Act(Store.CopyTo(folder.FullName));
            await use();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public void Remove() => _folder?.Delete(recursive: true);

    private static string NameOf(PlaceName place) => $"{place}".ToLowerInvariant();
}

/// <summary>The folder that a store lives in, as somebody sees it who works on its files.</summary>
internal sealed class Place(string folder)
{
    public string Folder => folder;

    /// <summary>The paths of its files, from the folder on, in a fixed order.</summary>
    public ImmutableArray<string> Files =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path))
            .Order(StringComparer.Ordinal),
    ];

    public byte[] Read(string file) =>
        Forking.Apart(() => File.ReadAllBytes(Path.Combine(folder, file)));

    public void Write(string file, byte[] content) =>
        File.WriteAllBytes(Path.Combine(folder, file), content);

    public void Delete(string file) => File.Delete(Path.Combine(folder, file));

    /// <summary>The same files in another folder.</summary>
    public Place CopyTo(string other)
    {
        var copy = new Place(other);
        foreach (var file in Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(other, file))!);
            copy.Write(file, Read(file));
        }

        return copy;
    }
}
