using Caelmor.Storage.Disks;

namespace Caelmor.Storage.Writing;

/// <summary>Writes what an operator asked for beside a store: durable, or not there at
/// all.</summary>
public static class NewFile
{
    /// <summary>Writes a new file, and makes it and its name durable.</summary>
    /// <param name="path">Its path. There must be nothing yet.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It cannot be; nothing is left of it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        FileSizeLimit.Outlive();
        var full = Path.GetFullPath(path);

        // No buffer: what could not be written is not tried again when the stream is closed.
        using var stream = new FileStream(
            full, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        try
        {
            write(stream);
            stream.Flush(flushToDisk: true);
            if (OperatingSystem.IsLinux())
            {
                Ancestors.FlushAbove(full);
            }
        }
        catch (ArgumentOutOfRangeException tooLong)
        {
            TryDelete(full);
            throw FileSizeLimit.Refusal(full, stream.Position, tooLong);
        }
        catch
        {
            TryDelete(full);
            throw;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // What is told is why it could not be written.
        }
    }
}
