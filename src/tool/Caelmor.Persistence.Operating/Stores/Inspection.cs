using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Files;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Stores;

/// <summary>A file, and what became of verifying it.</summary>
/// <param name="File">The file.</param>
/// <param name="Verifies">Whether it verifies; null if nobody asked, or nobody may.</param>
/// <param name="Problem">What is wrong; null if nothing is known to be.</param>
internal sealed record Inspected(EpochFile File, bool? Verifies, string? Problem)
{
    /// <summary>Whether this user may not read it, so that nothing is known about it.</summary>
    public bool IsForbidden { get; init; }

    public static Inspected Forbidden(EpochFile file, Exception refusal) =>
        new(file, Verifies: null, Permission.Words(refusal)) { IsForbidden = true };
}

/// <summary>
/// Verifies files. A server may run meanwhile, so a file may be gone when it is its turn.
/// </summary>
internal sealed class Inspection(TruthFolder folder, CancellationToken cancellation)
{
    /// <summary>A file that nobody verifies; at least it is seen whether somebody may.</summary>
    public static Inspected Unasked(EpochFile file)
    {
        try
        {
            if (file is { Summary: null, Size: > 0 } && FileKinds.Of(file.Path) == FileKind.Regular
                && SymbolicLink.Words(file.Path) is null)
            {
                File.OpenHandle(file.Path).Dispose();
            }
        }
        catch (Exception refusal) when (Permission.IsLacking(refusal))
        {
            return Inspected.Forbidden(file, refusal);
        }
        catch (Exception other) when (other is IOException or UnauthorizedAccessException)
        {
            // It has gone, or verifying it tells what is the matter.
        }

        return new(file, Verifies: null, Problem: null);
    }

    /// <summary>Makes sure that a file may be read.</summary>
    /// <exception cref="StopException">This user may not.</exception>
    public static void DemandSight(EpochFile file)
    {
        if (Unasked(file) is { IsForbidden: true } forbidden)
        {
            throw Permission.Stop(forbidden.Problem!);
        }
    }

    /// <summary>What a command ends with that has looked at files: broken ones are found, whatever
    /// else may not be looked at.</summary>
    public static ExitCode ExitCodeOf(IReadOnlyCollection<Inspected> files) =>
        files.Any(one => one.Verifies == false) ? ExitCode.Rejected
        : files.Any(one => one.IsForbidden) ? ExitCode.NoPermission
        : ExitCode.Success;

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
        if (SymbolicLink.Words(file.Path) is { } link)
        {
            return new(
                file,
                false,
                $"'{file.Path}' is {link}; expected the file itself, for no link is followed. Stop "
                + "the server, and put the file in the place of the link.");
        }

        try
        {
            return folder.Verify(file, cancellation) is { } flaw
                ? new(file, false, $"'{file.Path}' fails its check: {flaw}.")
                : new(file, true, Quarantine(file));
        }
        catch (TruthStoreException refused) when (Permission.IsLacking(refused))
        {
            return Inspected.Forbidden(file, refused);
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
        + $"its place, say so: caelmor-truth use DIR {file.Epoch}. If not, it stays unused.";
}
