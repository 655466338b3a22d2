using Caelmor.TruthStore.Files.Blocks;
using Caelmor.TruthStore.Files.Disks;
using Caelmor.TruthStore.Files.Format;
using Caelmor.TruthStore.Files.Telemetry;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>One commit: write, flush, read back, rename, flush the folder, raise the
/// mark.</summary>
internal sealed class DurableWrite(StoreContext context)
{
    /// <summary>Whether a failure leaves open what is on the disk, so that the store has to be
    /// opened anew.</summary>
    public bool IsFatal { get; private set; }

    /// <summary>Whether a failure leaves open which truth is in force.</summary>
    public bool IsUnknown { get; private set; }

    public void Run(Truth truth, FolderView before, CancellationToken cancellation)
    {
        foreach (var leftover in before.Writings)
        {
            context.Disk.Delete(leftover.Name);
        }

        var epoch = truth.Epoch.Number;
        Prepare(StoreNames.Writing(epoch), file =>
        {
            var blocks = TruthWriter.Write(
                file,
                truth,
                context.Options.Schemas,
                context.Options.Time.GetUtcNow(),
                context.Options.BlockSize,
                cancellation);
            StoreTelemetry.Wrote("files", file.Length);
            return blocks;
        });
        Publish(
            StoreNames.Writing(epoch),
            StoreNames.Truth(epoch),
            () => HighWaterMark.Set(context, before, epoch));
    }

    /// <summary>Makes a file durable under a name that means nothing yet.</summary>
    public void Prepare(string name, Func<IDiskFile, List<uint>> write)
    {
        try
        {
            using var file = context.Disk.Create(name);
            var blocks = write(file);
            IsFatal = true;
            file.Flush();
            IsFatal = false;
            ReadBack.Check(file, blocks, context.Options.BlockSize);
            context.Confirm();
        }
        catch
        {
            TryDelete(name);
            throw;
        }
    }

    /// <summary>The instant at which it counts.</summary>
    /// <param name="from">The name that means nothing yet.</param>
    /// <param name="to">The name that counts.</param>
    /// <param name="whenDurable">What comes before it is reported; null for nothing.</param>
    public void Publish(string from, string to, Action? whenDurable = null)
    {
        IsFatal = true;
        try
        {
            context.Disk.Rename(from, to);
        }
        catch
        {
            IsUnknown = !IsStillUnfinished(from);
            throw;
        }

        IsUnknown = true;
        context.Disk.FlushFolder();
        whenDurable?.Invoke();

        // It is durable in the folder that was opened; whoever opens the path has to find it.
        context.Confirm();
        (IsFatal, IsUnknown) = (false, false);
    }

    private bool IsStillUnfinished(string name)
    {
        try
        {
            return context.Disk.List(one => one == name).Count > 0;
        }
        catch (Exception failure) when (StoreContext.IsOfDisk(failure))
        {
            return false;
        }
    }

    private void TryDelete(string name)
    {
        try
        {
            context.Disk.Delete(name);
        }
        catch (Exception failure) when (StoreContext.IsOfDisk(failure))
        {
            // An unfinished file means nothing; the next commit or start removes it.
        }
    }
}
