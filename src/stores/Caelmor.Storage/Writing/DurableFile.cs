using Caelmor.Storage.Blocks;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.Storage.Writing;

/// <summary>Brings one new file into a folder, whole or not at all: write, flush, read back,
/// rename, flush the folder.</summary>
/// <remarks>
/// Whatever a crash leaves, the name that counts stands for nothing, or for what it stood for
/// before, or for the whole new file. A failed flush or rename leaves open what is on the disk:
/// <see cref="IsFatal"/> and <see cref="IsUnknown"/> tell, and a store does not ask that disk again
/// before it is opened anew.
/// </remarks>
/// <param name="disk">The folder.</param>
/// <param name="blockSize">How many bytes are read back at once: as many as were written.</param>
/// <param name="standing">What is so if the disk gives back something else, as a sentence.</param>
/// <param name="confirm">
/// Makes sure that the folder is still the one that was opened, and throws if not.
/// </param>
public sealed class DurableFile(IDisk disk, int blockSize, string standing, Action confirm)
{
    /// <summary>Whether a failure leaves open what is on the disk, so that the store has to be
    /// opened anew.</summary>
    public bool IsFatal { get; private set; }

    /// <summary>Whether a failure leaves open what the name that counts stands for.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Makes a file durable under a name that means nothing yet.</summary>
    /// <param name="name">The name. There must be nothing of it yet.</param>
    /// <param name="write">
    /// Writes the content, and returns the CRC-32C of each block of it.
    /// </param>
    public void Prepare(string name, Func<IDiskFile, IReadOnlyList<uint>> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        try
        {
            using var file = disk.Create(name);
            var blocks = write(file);
            IsFatal = true;
            file.Flush();
            IsFatal = false;
            ReadBack.Check(file, blocks, blockSize, standing);
            confirm();
        }
        catch
        {
            TryDelete(name);
            throw;
        }
    }

    /// <summary>Gives it the name that counts, at one instant, and makes that durable.</summary>
    /// <param name="from">The name that means nothing yet.</param>
    /// <param name="to">The name that counts.</param>
    /// <param name="whenDurable">What comes before it is reported; null for nothing.</param>
    public void Publish(string from, string to, Action? whenDurable = null)
    {
        IsFatal = true;
        try
        {
            disk.Rename(from, to);
        }
        catch
        {
            IsUnknown = !IsStillUnfinished(from);
            throw;
        }

        IsUnknown = true;
        disk.FlushFolder();
        whenDurable?.Invoke();

        // It is durable in the folder that was opened; whoever opens the path has to find it.
        confirm();
        (IsFatal, IsUnknown) = (false, false);
    }

    private bool IsStillUnfinished(string name)
    {
        try
        {
            return disk.List(one => one == name).Count > 0;
        }
        catch (Exception failure) when (DiskFailure.Is(failure))
        {
            return false;
        }
    }

    private void TryDelete(string name)
    {
        try
        {
            disk.Delete(name);
        }
        catch (Exception failure) when (DiskFailure.Is(failure))
        {
            // An unfinished file means nothing; whoever comes next removes it.
        }
    }
}
