namespace Caelmor.TruthStore.Files.Disks;

/// <summary>A file of a disk: written from front to back, or read anywhere.</summary>
public interface IDiskFile : IDisposable
{
    /// <summary>The length in bytes.</summary>
    long Length { get; }

    /// <summary>Appends bytes, all of them.</summary>
    /// <param name="bytes">What to append.</param>
    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Reads bytes; fewer than asked for only at the end of the file.</summary>
    /// <param name="offset">Where to begin.</param>
    /// <param name="bytes">Where the bytes go.</param>
    /// <returns>How many there were.</returns>
    int Read(long offset, Span<byte> bytes);

    /// <summary>Makes the content durable. A failure leaves open what is on the disk.</summary>
    void Flush();
}
