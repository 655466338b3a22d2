using System.Collections.Immutable;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files.Folders;

namespace Caelmor.TruthStore.Files.Operators;

/// <summary>Something in the folder of a store that is none of its epochs, and that an operator has
/// to know of.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Path">Its path.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Meaning">What it is and what to do, in sentences.</param>
public sealed record OtherFile(
    string Name, string Path, OtherFileKind Kind, long Size, string Meaning)
{
    /// <summary>Whether somebody has to do something about it.</summary>
    public bool IsWrong => Kind != OtherFileKind.Unfinished;
}

/// <summary>What there may be beside the epochs of a store.</summary>
public enum OtherFileKind
{
    /// <summary>A commit is writing it, or was interrupted.</summary>
    Unfinished,

    /// <summary>Its name is nearly that of a file of the store, so nobody looks at it.</summary>
    Misnamed,

    /// <summary>It has the name of a file of the store, and is a link, a folder, or something else
    /// that is no file.</summary>
    NoFile,
}

/// <summary>Finds what else is in the folder of a store.</summary>
internal static class OtherFiles
{
    private const string Unfinished =
        "An unfinished file of a commit, which is under way or was interrupted; it was never "
        + "acknowledged. Leave it: the next start of the server removes it.";

    public static ImmutableArray<OtherFile> In(IDisk disk) =>
    [
        .. disk.List(name => StoreNames.IsOwn(name) || NearlyRight.Of(name) is not null)
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => Describe(disk, entry)).OfType<OtherFile>(),
    ];

    private static OtherFile? Describe(IDisk disk, DiskEntry entry)
    {
        var path = disk.PathOf(entry.Name);
        OtherFile Of(OtherFileKind kind, string meaning) =>
            new(entry.Name, path, kind, entry.Length, meaning);

        return NearlyRight.Of(entry.Name) is { } nearly ? Of(OtherFileKind.Misnamed, nearly)
            : StoreNames.EpochOf(entry.Name, StoreNames.TruthEnd) is not null ? null
            : !entry.IsPlain ? Of(OtherFileKind.NoFile, NoFile(path))
            : StoreNames.EpochOf(entry.Name, StoreNames.WritingEnd) is not null
                ? Of(OtherFileKind.Unfinished, Unfinished)
            : null;
    }

    private static string NoFile(string path) => SymbolicLink.Words(path) is { } link
        ? $"'{path}' is {link}; expected the file itself, for no link is followed. Stop the "
            + "server, and put the file in the place of the link."
        : $"'{path}' is no file; expected one. Stop the server, and move it to another folder.";
}
