using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Files;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Salvaging;

/// <summary>A file, and what could be read of it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Salvage">What could be read.</param>
/// <param name="Problem">Why nothing could be, such as <c>has 0 bytes</c>; null if something was
/// looked for.</param>
internal sealed record SalvagedFile(string Path, Salvage Salvage, string? Problem)
{
    /// <summary>How many data could be read.</summary>
    public int Read => Salvage.States.Sum(state => state.Data.Length) + Salvage.Strays.Length;

    /// <summary>How many there were, as far as the heads of states that were found tell.</summary>
    public long Expected => Salvage.States.Sum(state => (long)state.Expected);
}

/// <summary>What was found at a place.</summary>
/// <param name="Files">What is to be salvaged.</param>
/// <param name="Forbidden">What nobody knows about, for this user may not read it.</param>
internal sealed record SalvageFound(
    ImmutableArray<EpochFile> Files, ImmutableArray<Inspected> Forbidden);

/// <summary>
/// Finds what is to be salvaged: the file that was named, or what is broken in a store.
/// </summary>
internal static class SalvagePlace
{
    private static readonly Salvage Nothing = new(null, [], [], []);

    /// <exception cref="StopException">There is no such thing.</exception>
    public static SalvageFound Find(
        string place, StoreOptions options, CancellationToken cancellation)
    {
        if (FileKinds.Of(place) is not (FileKind.None or FileKind.Folder))
        {
            return new([Named(place)], []);
        }

        DemandSomething(place);
        using var folder = StorePath.Open(place, options);
        var files = new Inspection(folder, cancellation).Verify(folder.List());
        return new(
            [.. files.Where(one => one.Verifies == false).Select(one => one.File)],
            [.. files.Where(one => one.IsForbidden)]);
    }

    /// <summary>Reads what can be read of a file, in the folder that it is in.</summary>
    public static SalvagedFile Read(
        string place, EpochFile file, StoreOptions options, CancellationToken cancellation)
    {
        if (Problem(file) is { } problem)
        {
            return new(file.Path, Nothing, problem);
        }

        using var folder = PostgresPlaces.ConnectionOf(place) is null
            ? TruthFolder.At(Path.GetDirectoryName(file.Path)!, options)
            : StorePath.Open(place, options);
        return new(file.Path, folder.Salvage(file, cancellation), Problem: null);
    }

    private static string? Problem(EpochFile file) =>
        SymbolicLink.Words(file.Path) is { } link ? $"is {link}, and no link is followed"
        : file.Size > 0 || Directory.Exists(file.Path) ? null
        : File.Exists(file.Path) ? "has 0 bytes"
        : "is not there; there is no more of it than the mark that it was broken";

    private static void DemandSomething(string place)
    {
        if (PostgresPlaces.ConnectionOf(place) is not null || Directory.Exists(place))
        {
            return;
        }

        Permission.DemandSight(place);
        var what = SymbolicLink.Words(place) is { } link
            ? $"that '{place}' is {link}, and nothing there"
            : $"neither a file nor a folder '{place}'";
        throw StopException.Misuse(
            $"Found {what}; expected a file to salvage, or a truth store. Check the path.");
    }

    // A copy may have any name; what it is, it says itself.
    private static EpochFile Named(string path)
    {
        if (SymbolicLink.Words(path) is { } link)
        {
            throw StopException.Refusal(
                $"Found that '{path}' is {link}; expected the file itself, for no link is "
                + "followed. Name the file that the link leads to.");
        }

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
