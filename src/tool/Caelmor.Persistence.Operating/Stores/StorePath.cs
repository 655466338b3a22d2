using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Files;
using Caelmor.Persistence.Server;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Operators;
using Caelmor.TruthStore.Postgres;
using Caelmor.TruthStore.Postgres.Operators;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.Persistence.Operating.Stores;

/// <summary>The folder that a caller named: is there a store in it?</summary>
internal static class StorePath
{
    /// <exception cref="StopException">There is no store.</exception>
    public static TruthFolder Open(string path, StoreOptions options)
    {
        if (PostgresPlaces.ConnectionOf(path) is { } connection)
        {
            return PostgresTruths.LookAt(connection, options);
        }

        DemandFolder(path);
        var folder = TruthFolder.At(path, options);
        try
        {
            return folder.IsStore ? folder : throw StopException.Misuse(
                $"Found no truth store in '{path}'; expected files such as truth-{1:D20}.caelmor. "
                + $"Name the folder that the server opens.{Hint(path, options)}{Nearly(folder)}");
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Lists the files of the store that a caller named.</summary>
    /// <exception cref="StopException">There is no store.</exception>
    public static ImmutableArray<EpochFile> List(string path, StoreOptions options)
    {
        using var folder = Open(path, options);
        return folder.List();
    }

    /// <summary>Lists what else is in the folder of the store that a caller named.</summary>
    /// <exception cref="StopException">There is no store.</exception>
    public static ImmutableArray<OtherFile> Others(string path, StoreOptions options)
    {
        using var folder = Open(path, options);
        return folder.Others;
    }

    /// <summary>What a message says of a file whose name is nearly right; mostly
    /// nothing.</summary>
    public static string Nearly(TruthFolder folder) =>
        folder.Others.FirstOrDefault(one => one.IsWrong) is { } other
            ? $" '{other.Path}': {other.Meaning}"
            : "";

    /// <summary>Takes the store that a caller named over from the server.</summary>
    public static StoreOperator Act(string path, StoreOptions options) =>
        PostgresPlaces.ConnectionOf(path) is { } connection
            ? PostgresTruths.Act(connection, options)
            : StoreOperator.Open(path, options);

    /// <summary>Opens the store that a caller named as a server does; it is made if it is not
    /// there.</summary>
    /// <returns>The store, and what to dispose of when it is closed.</returns>
    public static (ITruthStore Store, IDisposable Held) OpenToCommit(
        string path, StoreOptions options, Durability durability)
    {
        if (PostgresPlaces.ConnectionOf(path) is { } connection)
        {
            var inDatabase = PostgresTruthStore.Open(
                connection, PostgresStoreOptions.Of(options) with { Durability = durability });
            return (inDatabase, inDatabase);
        }

        var inFiles = FileTruthStore.Open(path, options);
        return (inFiles, inFiles);
    }

    private static void DemandFolder(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw StopException.Misuse(
                "Found an empty name; expected the folder of a truth store. Name it.");
        }

        DemandNoLink(path);
        if (File.Exists(path))
        {
            throw StopException.Misuse(
                $"Found a file, '{path}'; expected the folder of a truth store. Name the folder; "
                + "of a single file, 'caelmor-truth salvage' tells what it says.");
        }

        if (!Directory.Exists(path))
        {
            Permission.DemandSight(path);
            throw StopException.Misuse(
                $"Found no folder '{path}'; expected a truth store there. Check the path.");
        }
    }

    // To a folder, the store itself refuses one, and says where it leads.
    private static void DemandNoLink(string path)
    {
        if (Directory.Exists(path) || SymbolicLink.Words(path) is not { } link)
        {
            return;
        }

        throw FileKinds.Of(path) != FileKind.None
            ? StopException.Refusal(
                $"Found that '{path}' is {link}, which is a file; expected the folder of a truth "
                + "store. Name the folder.")
            : StopException.Misuse(
                $"Found that '{path}' is {link}, and nothing is there; expected the folder of a "
                + "truth store. Check where the link has to lead.");
    }

    private static string Hint(string path, StoreOptions options)
    {
        try
        {
            var inside = Directory.EnumerateDirectories(path)
                .Where(one => new FileInfo(one).LinkTarget is null)
                .FirstOrDefault(one => IsStore(one, options));
            return inside is null ? "" : $" Did you mean '{inside}'?";
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // Something went, or may not be looked at: that is no hint, and no failure.
            return "";
        }
    }

    /// <summary>Whether there is a store in a folder, as far as can be seen.</summary>
    public static bool IsStore(string path, StoreOptions options)
    {
        try
        {
            using var folder = TruthFolder.At(path, options);
            return folder.IsStore;
        }
        catch (TruthStoreException)
        {
            // What cannot be looked at is no store to anybody.
            return false;
        }
    }
}
