using System.Collections.Immutable;
using Caelmor.Conformance.Book.Pages;

namespace Caelmor.Conformance.Book.Folders;

/// <summary>Writes a book to a folder, and touches nothing there that is not a book's.</summary>
public static class BookFolder
{
    /// <summary>Writes the files, in the place of those of an earlier book.</summary>
    /// <exception cref="InvalidDataException">
    /// The folder is a file, or another file is in the way; nothing was written.
    /// </exception>
    /// <exception cref="IOException">The disk does not take it.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not writable.</exception>
    public static WrittenBook Write(string folder, IEnumerable<SiteFile> files)
    {
        ImmutableArray<(string Name, byte[] Content)> all =
            [.. files.Select(file => (file.Name, BookManifest.Bytes(file.Text)))];
        var earlier = Check(folder, all);
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in all)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
        }

        ImmutableArray<string> names = [.. all.Select(file => file.Name)];
        ImmutableArray<string> removed = [.. Remove(folder, earlier.Names.Except(names), earlier)];
        File.WriteAllText(Path.Combine(folder, BookManifest.Name), BookManifest.Write(all));
        return new(
            names, all.Sum(file => (long)file.Content.Length), removed, Others(folder, names));
    }

    private static BookManifest Check(
        string folder, ImmutableArray<(string Name, byte[] Content)> files)
    {
        if (File.Exists(folder))
        {
            throw new InvalidDataException(
                $"'{folder}' is a file. Expected a folder for the book; name another one.");
        }

        var earlier = BookManifest.In(folder);
        var inTheWay = files
            .Where(file => IsInTheWay(folder, file, earlier))
            .Select(file => file.Name)
            .ToList();
        if (IsForeignManifest(folder))
        {
            inTheWay.Add(BookManifest.Name);
        }

        return inTheWay.Count == 0 ? earlier : throw new InvalidDataException(
            $"'{folder}' holds {string.Join(", ", inTheWay)}, which the book did not write or "
            + "which was changed since. Nothing was written. Move it away, or name another "
            + "folder.");
    }

    private static bool IsInTheWay(
        string folder, (string Name, byte[] Content) file, BookManifest earlier)
    {
        var path = Path.Combine(folder, file.Name);
        return Directory.Exists(path)
            || (File.Exists(path)
                && !earlier.IsOurs(folder, file.Name)
                && !File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Content));
    }

    private static bool IsForeignManifest(string folder)
    {
        var path = Path.Combine(folder, BookManifest.Name);
        return Directory.Exists(path) || (File.Exists(path) && !BookManifest.IsWritten(folder));
    }

    private static IEnumerable<string> Remove(
        string folder, IEnumerable<string> names, BookManifest earlier)
    {
        foreach (var name in names.Where(name => earlier.IsOurs(folder, name)))
        {
            File.Delete(Path.Combine(folder, name));
            yield return name;
        }
    }

    private static ImmutableArray<string> Others(string folder, ImmutableArray<string> names) =>
    [
        .. Directory.EnumerateFileSystemEntries(folder)
            .Select(path => Path.GetFileName(path))
            .Except([.. names, BookManifest.Name])
            .Order(StringComparer.Ordinal),
    ];
}
