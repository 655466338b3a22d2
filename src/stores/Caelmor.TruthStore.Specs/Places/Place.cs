using System.Collections.Immutable;
using Caelmor.TruthStore.Specs.Processes;

namespace Caelmor.TruthStore.Specs.Places;

/// <summary>The folder that a store lives in, as somebody sees it who works on its files.</summary>
/// <param name="folder">The folder.</param>
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
