using System.Globalization;
using Caelmor.CommandLine;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Files;

namespace Caelmor.Persistence.Certify.Stores;

/// <summary>The folder below which observed servers keep their truths, each in one of its
/// own.</summary>
/// <param name="folder">The folder.</param>
internal sealed class StoresBelow(string folder)
{
    private const string Scheme = "file:";
    private const long Bytes = 64 * 1024 * 1024;

    private const string Expected =
        "--store takes file:DIR: a folder that is empty, or not there yet, in which each observed "
        + "server keeps its truth; or postgres:CONNECTION, in the words of Npgsql.";

    private int _count;

    /// <summary>The option by which it is asked for.</summary>
    public static TrialOption Option { get; } = new(
        "--store",
        "file:DIR|postgres:CONNECTION",
        "Keep the truth of each observed server in a file store below this folder, or in a schema "
            + "of its own in this database.",
        Read);

    private static TrialSetting Read(string store)
    {
        if (SchemasBeside.Read(store) is { } inDatabase)
        {
            return inDatabase;
        }

        var folder = FolderOf(store);
        return new((Func<ITruthStore>)new StoresBelow(folder).Open)
        {
            Rooms = [new("--store", folder, Bytes)],

            // Disks are slow.
            TimeLimit = TimeSpan.FromMinutes(2),
        };
    }

    private static string FolderOf(string store)
    {
        var folder = store.StartsWith(Scheme, StringComparison.Ordinal)
            ? store[Scheme.Length..]
            : throw StopException.Misuse(
                $"found --store '{SchemasBeside.Shown(store)}'. {Expected}");
        Check(folder);
        return folder;
    }

    private static void Check(string folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            throw StopException.Misuse($"found no folder in --store {Scheme}. {Expected}");
        }

        if (File.Exists(folder))
        {
            throw StopException.Misuse($"'{folder}' is a file. {Expected}");
        }

        if (Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).FirstOrDefault() is { } first)
        {
            throw StopException.Misuse(
                $"found '{Path.GetFileName(first)}' in '{folder}'. {Expected}");
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StopException.Misuse(
                $"'{folder}' can't be made: {Sentences.OneLine(error.Message)} {Expected}");
        }
    }

    private FileTruthStore Open()
    {
        var number = Interlocked.Increment(ref _count).ToString("D6", CultureInfo.InvariantCulture);
        return FileTruthStore.Open(Path.Combine(folder, $"server-{number}"));
    }
}
