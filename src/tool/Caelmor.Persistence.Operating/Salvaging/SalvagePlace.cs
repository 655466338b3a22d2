using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Salvaging;

/// <summary>A file, and what could be read of it.</summary>
internal sealed record SalvagedFile(string Path, Salvage Salvage)
{
    /// <summary>How many data could be read.</summary>
    public int Read => Salvage.States.Sum(state => state.Data.Length) + Salvage.Strays.Length;

    /// <summary>How many there were, as far as the heads of states that were found tell.</summary>
    public long Expected => Salvage.States.Sum(state => (long)state.Expected);
}

/// <summary>
/// Finds what is to be salvaged: the file that was named, or what is broken in a store.
/// </summary>
internal static class SalvagePlace
{
    /// <exception cref="StopException">There is no such thing.</exception>
    public static ImmutableArray<EpochFile> Find(
        string place, StoreOptions options, CancellationToken cancellation)
    {
        if (File.Exists(place))
        {
            return [Named(place)];
        }

        if (PostgresPlaces.ConnectionOf(place) is null && !Directory.Exists(place))
        {
            throw StopException.Misuse(
                $"Found neither a file nor a folder '{place}'; expected a file to salvage, or a "
                + "truth store. Check the path.");
        }

        using var folder = StorePath.Open(place, options);
        return
        [
            .. new Inspection(folder, cancellation).Verify(folder.List().Where(one => one.Size > 0))
                .Where(one => one.Verifies == false).Select(one => one.File),
        ];
    }

    /// <summary>Reads what can be read of a file, in the folder that it is in.</summary>
    public static Salvage Read(
        string place, EpochFile file, StoreOptions options, CancellationToken cancellation)
    {
        using var folder = PostgresPlaces.ConnectionOf(place) is null
            ? TruthFolder.At(Path.GetDirectoryName(file.Path)!, options)
            : StorePath.Open(place, options);
        return folder.Salvage(file, cancellation);
    }

    // A copy may have any name; what it is, it says itself.
    private static EpochFile Named(string path)
    {
        var full = Path.GetFullPath(path);
        return new(
            Path.GetFileName(full),
            full,
            default,
            EpochRole.SetAside,
            IsQuarantined: false,
            new FileInfo(full).Length,
            Summary: null);
    }
}
