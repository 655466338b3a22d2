using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Caelmor.Persistence;
using Caelmor.TruthStore.Specs.Processes;

namespace Caelmor.TruthStore.Specs.Places;

/// <summary>Places that are folders: each file is a part.</summary>
internal sealed class FolderMedium : ITruthStoreMedium
{
    /// <summary>What all files are.</summary>
    public const string Kind = "file";

    public ImmutableArray<StoredPart> Read(string place) =>
        [.. FilesOf(place).Select(file => new StoredPart(file, Kind, Content(place, file)))];

    public void Write(string place, string part, ImmutableArray<byte> content) =>
        File.WriteAllBytes(
            Path.Combine(place, part), ImmutableCollectionsMarshal.AsArray(content)!);

    public void Delete(string place, string part) => File.Delete(Path.Combine(place, part));

    public void Copy(string place, string other)
    {
        foreach (var part in Read(place))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(other, part.Name))!);
            Write(other, part.Name, part.Content);
        }
    }

    public void Remove(string place)
    {
        Directory.Delete(place, recursive: true);
        Directory.CreateDirectory(place);
    }

    private static IEnumerable<string> FilesOf(string place) =>
        Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(place, path))
            .Order(StringComparer.Ordinal);

    private static ImmutableArray<byte> Content(string place, string file) =>
        ImmutableCollectionsMarshal.AsImmutableArray(
            Forking.Apart(() => File.ReadAllBytes(Path.Combine(place, file))));
}
