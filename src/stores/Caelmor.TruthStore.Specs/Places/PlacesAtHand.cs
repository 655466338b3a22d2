using System.Collections.Immutable;
using System.Security.Cryptography;
using Caelmor.Persistence;
using Caelmor.TruthStore.Specs.Cast;

namespace Caelmor.TruthStore.Specs.Places;

/// <summary>The places of one scenario. Each is a folder of its own that is made when it is needed;
/// whatever else a store keeps of it, its medium knows.</summary>
/// <param name="root">The folder below which the places of a run lie.</param>
/// <param name="medium">What the store's places are.</param>
internal sealed class PlacesAtHand(string root, ITruthStoreMedium medium) : IPlaces
{
    // The same bytes are the same thing, however often they were there.
    private readonly OrderedDictionary<string, StoredPart> _former = [];

    private DirectoryInfo? _folder;
    private ImmutableArray<string> _formerNames = [];
    private ImmutableArray<Tampering> _tamperings = [];

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

    public void Clear() => medium.Remove(FolderOf(PlaceName.Store));

    public void Remember()
    {
        var parts = medium.Read(FolderOf(PlaceName.Store));
        _formerNames = [.. parts.Select(part => part.Name)];
        foreach (var part in parts)
        {
            var digest = Convert.ToHexString(SHA256.HashData(part.Content.AsSpan()));
            _former.TryAdd($"{part.Kind} {digest}", part);
        }
    }

    public ImmutableArray<string> Alterations(Alteration alteration)
    {
        var parts = medium.Read(FolderOf(PlaceName.Store));
        _tamperings = [.. new Tamperings(parts, _former.Values, _formerNames).Of(alteration)];
        return [.. _tamperings.Select(tampering => tampering.Words)];
    }

    public async Task AlterCopyAsync(int number, Func<Task> use)
    {
        var folder = Directory.CreateDirectory(FolderOf(PlaceName.Copy)).FullName;
        try
        {
            Copy(folder, isChecked: number == 0);
            _tamperings[number].Act(new(medium, folder));
            await use();
        }
        finally
        {
            medium.Remove(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Remove()
    {
        if (_folder is not null)
        {
            foreach (var place in _folder.EnumerateDirectories())
            {
                medium.Remove(place.FullName);
            }

            _folder.Delete(recursive: true);
        }
    }

    private void Copy(string other, bool isChecked)
    {
        var store = FolderOf(PlaceName.Store);
        medium.Copy(store, other);
        if (isChecked && !medium.Read(store).SequenceEqual(medium.Read(other), new SameBytes()))
        {
            throw new InvalidOperationException(
                "Found that a copy of the store's place keeps something else than the place does. "
                + $"Expected that {medium.GetType().Name} copies every part, name and bytes.");
        }
    }

    private static string NameOf(PlaceName place) => $"{place}".ToLowerInvariant();
}

/// <summary>Compares parts by what is in them.</summary>
internal sealed class SameBytes : EqualityComparer<StoredPart>
{
    public override bool Equals(StoredPart? x, StoredPart? y) =>
        (x?.Name, x?.Kind) == (y?.Name, y?.Kind)
        && x?.Content.AsSpan().SequenceEqual(y!.Content.AsSpan()) != false;

    public override int GetHashCode(StoredPart obj) =>
        StringComparer.Ordinal.GetHashCode(obj.Name);
}

/// <summary>A place, as somebody sees it who works on what is kept in it.</summary>
internal sealed class Place(ITruthStoreMedium medium, string place)
{
    public void Write(string part, ImmutableArray<byte> content) =>
        medium.Write(place, part, content);

    public void Delete(string part) => medium.Delete(place, part);
}
