using System.Globalization;
using Caelmor.Persistence.FileStore;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Certify.Stores;

/// <summary>The folder below which observed servers keep their truths, each in one of its
/// own.</summary>
/// <param name="folder">The folder.</param>
internal sealed class StoresBelow(string folder)
{
    private const string Scheme = "file:";

    private const string Expected =
        "--store takes file:DIR: a folder that is empty, or not there yet, in which each observed "
        + "server keeps its truth.";

    private int _count;

    /// <summary>Opens stores in a folder; null keeps truths in memory.</summary>
    /// <param name="store">Such as <c>file:stores</c>; null if the caller wants none.</param>
    /// <exception cref="StopException">It is no folder that stores can be put into.</exception>
    public static Func<ITruthStore>? Read(string? store)
    {
        return store is null ? null : new StoresBelow(FolderOf(store)).Open;
    }

    /// <summary>The folder, made if it is not there.</summary>
    /// <exception cref="StopException">It is no folder that stores can be put into.</exception>
    public static string FolderOf(string store)
    {
        var folder = store.StartsWith(Scheme, StringComparison.Ordinal)
            ? store[Scheme.Length..]
            : throw StopException.Misuse($"found --store '{store}'. {Expected}");
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
                $"'{folder}' can't be made: {Words.Sentences.OneLine(error.Message)} {Expected}");
        }
    }

    private FileTruthStore Open()
    {
        var number = Interlocked.Increment(ref _count).ToString("D6", CultureInfo.InvariantCulture);
        return FileTruthStore.Open(Path.Combine(folder, $"server-{number}"));
    }
}
