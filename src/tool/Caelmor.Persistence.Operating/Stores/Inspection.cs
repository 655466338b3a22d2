using System.Collections.Immutable;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Stores;

/// <summary>A file, and what became of verifying it.</summary>
/// <param name="File">The file.</param>
/// <param name="Verifies">Whether it verifies; null if nobody asked.</param>
/// <param name="Problem">What is wrong; null if nothing is known to be.</param>
internal sealed record Inspected(EpochFile File, bool? Verifies, string? Problem);

/// <summary>
/// Verifies files. A server may run meanwhile, so a file may be gone when it is its turn.
/// </summary>
internal sealed class Inspection(TruthFolder folder, CancellationToken cancellation)
{
    public static Inspected Unasked(EpochFile file) => new(file, Verifies: null, Problem: null);

    /// <summary>Opens a store for it, and lets it go.</summary>
    public static ImmutableArray<Inspected> Verify(
        string path,
        StoreOptions options,
        IEnumerable<EpochFile> files,
        CancellationToken cancellation)
    {
        using var folder = StorePath.Open(path, options);
        return new Inspection(folder, cancellation).Verify(files);
    }

    public ImmutableArray<Inspected> Verify(IEnumerable<EpochFile> files) =>
        [.. files.Select(Verify).OfType<Inspected>()];

    private Inspected? Verify(EpochFile file)
    {
        try
        {
            return folder.Verify(file, cancellation) is { } flaw
                ? new(file, false, $"'{file.Path}' fails its check: {flaw}.")
                : new(file, true, Quarantine(file));
        }
        catch (TruthStoreException refused) when (refused.Fault is StoreFault.Disk)
        {
            return folder.List().Any(one => one.Name == file.Name)
                ? new(file, false, refused.Message)
                : null;
        }
        catch (TruthStoreException refused)
        {
            return new(file, false, refused.Message);
        }
    }

    private static string? Quarantine(EpochFile file) => !file.IsQuarantined ? null
        : $"'{file.Path}' verifies, and is quarantined all the same. If a sound copy was put in "
        + $"its place, say so: caelmor-truth use {file.Epoch}. If not, it stays unused.";
}
