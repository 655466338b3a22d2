using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Logging;

namespace Caelmor.TruthStore.Files.Migrating;

/// <summary>
/// Takes the truth in force to the schemas of this build: object by object, never all in memory.
/// </summary>
internal static class Migration
{
    public static MigrationReport Run(StoreContext context, CancellationToken cancellation)
    {
        var view = context.View();
        var epoch = view.Epoch;
        var name = StoreNames.Truth(epoch);
        try
        {
            Demand(context, view, cancellation);
            using var file = context.Disk.Open(name);
            var source = new MigrationSource(file, context.Options, isWritten: false);
            if (source.Outdated == 0)
            {
                return new(new(epoch), source.Manifest.Data, 0, "");
            }

            // All steps are run here for the first time: a step that fails has touched nothing.
            var seal = source.Seal(migrated: true);
            var backup = StoreNames.SetAside(view.NextSetAside, name);
            if (context.Exchanging is { } disk)
            {
                disk.Exchange(
                    name,
                    backup,
                    written => source.Write(written, seal, cancellation),
                    written => DemandSeal(new(written, context.Options, isWritten: true), seal));
            }
            else
            {
                Copy(context, file, StoreNames.Writing(epoch), backup);
                Replace(context, source, seal, cancellation);
            }

            context.Log(
                StoreEventKind.Migrated,
                name,
                $"Migrated {source.Outdated} of {source.Manifest.Data} data. The former file is "
                + $"set aside as '{backup}'.");
            return new(new(epoch), source.Manifest.Data, source.Outdated, backup);
        }
        catch (Exception failure)
        {
            context.Log(StoreEventKind.MigrationFailed, name, failure.Message);
            throw;
        }
    }

    private static void Demand(StoreContext context, FolderView view, CancellationToken cancellation)
    {
        HighWaterMark.DemandThere(context, view);
        if (view.InForce is not { HasMarker: false } inForce)
        {
            throw new TruthStoreException(
                StoreFault.Refused,
                "Found no truth in force, or a quarantined one; expected one that verifies. Choose "
                + "an epoch that does, then migrate.");
        }

        context.DemandPlain(inForce);
        if (context.Verify(inForce.Name, inForce.Epoch, cancellation) is { } flaw)
        {
            throw new TruthStoreException(
                StoreFault.Broken,
                $"Found that '{context.Disk.PathOf(inForce.Name)}' fails its check: {flaw}. Expected "
                + "a file that verifies. Choose an epoch that does, then migrate.");
        }

        foreach (var leftover in view.Writings)
        {
            context.Disk.Delete(leftover.Name);
        }
    }

    private static void Copy(StoreContext context, IDiskFile from, string writing, string to)
    {
        var work = DurableWrite.NewFile(context);
        work.Prepare(writing, file => Copy(from, file, context.Options.BlockSize));
        work.Publish(writing, to);
    }

    /// <returns>The CRC-32C of each block.</returns>
    private static List<uint> Copy(IDiskFile from, IDiskFile to, int blockSize)
    {
        var blocks = new List<uint>();
        var block = new byte[blockSize];
        for (var offset = 0L; offset < from.Length;)
        {
            var read = from.Read(offset, block);
            blocks.Add(Crc32C.Of(block.AsSpan(0, read)));
            to.Write(block.AsSpan(0, read));
            offset += read;
        }

        return blocks;
    }

    private static void Replace(
        StoreContext context, MigrationSource source, Seal seal, CancellationToken cancellation)
    {
        var epoch = source.Manifest.Epoch;
        var writing = StoreNames.Writing(epoch);
        var work = DurableWrite.NewFile(context);
        work.Prepare(writing, file =>
        {
            var blocks = source.Write(file, seal, cancellation);
            DemandSeal(new MigrationSource(file, context.Options, isWritten: true), seal);
            return blocks;
        });
        work.Publish(writing, StoreNames.Truth(epoch));
    }

    private static void DemandSeal(MigrationSource written, Seal expected)
    {
        var found = written.Seal(migrated: false);
        if (found != expected)
        {
            throw new TruthStoreException(
                StoreFault.Migration,
                $"Found seal {found} over what the steps gave the second time; expected {expected} "
                + "as the first time. Steps have to give the same for the same. The former truth "
                + "is in force.");
        }
    }
}

/// <summary>What a migration did.</summary>
/// <param name="Epoch">The epoch of the truth in force, before and after.</param>
/// <param name="Data">How many data there are.</param>
/// <param name="Migrated">How many of them were in an older schema version.</param>
/// <param name="SetAside">The name of the copy of the former file; empty if nothing was
/// done.</param>
public sealed record MigrationReport(Epoch Epoch, long Data, long Migrated, string SetAside);
