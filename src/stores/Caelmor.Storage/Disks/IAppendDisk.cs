namespace Caelmor.Storage.Disks;

/// <summary>A disk on which files that are there can be appended to: what a log of lines
/// needs.</summary>
/// <remarks>A store whose files never change once they are written asks for an <see cref="IDisk"/>,
/// and so cannot cut or continue one by mistake.</remarks>
public interface IAppendDisk : IDisk
{
    /// <summary>Opens a regular file that is there, to read it and to append to it; no link is
    /// followed.</summary>
    /// <param name="name">The file's name.</param>
    /// <exception cref="FileNotFoundException">It is not there. It is never made.</exception>
    IAppendFile OpenToAppend(string name);
}

/// <summary>A file that is appended to; what is in it is never written over.</summary>
/// <remarks>
/// <para>Nothing is durable before it is flushed. A crash before that may leave any of the sectors
/// that were written, and the others as they were or, where there was nothing, as zeros; and any of
/// the lengths that the file had since the last flush, whatever became of the bytes. So bytes that
/// were appended may be there by halves, or with zeros in their place, and a cut may have
/// happened, or not, or have zeroed what it was to take away. What a crash can leave of a file, the
/// simulated disk of <c>Caelmor.Storage.CrashProofs</c> goes through.</para>
/// <para>A cut that was not flushed before something is appended may leave the new bytes with the
/// old end behind them. Flush in between.</para>
/// </remarks>
public interface IAppendFile : IDiskFile
{
    /// <summary>Makes content and length durable, and of the rest what is needed for that: faster
    /// than <see cref="IDiskFile.Flush"/>. A failure leaves open what is on the disk.</summary>
    void FlushContent();

    /// <summary>Makes the file shorter. What is appended next begins there.</summary>
    /// <param name="length">Its new length in bytes; at most the present one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The file is shorter.</exception>
    void Cut(long length);

    /// <summary>Makes the file longer by room that reads as zeros. What is appended next fills it,
    /// and finds the room there.</summary>
    /// <remarks>
    /// Until then the system itself puts what is appended at the end, whoever else has written
    /// there meanwhile; in a file that was grown, the file's own count of what was appended tells
    /// where. Whoever opens a grown file anew finds out where its content ends, and cuts it there.
    /// A refusal may leave any length between.
    /// </remarks>
    /// <param name="length">Its new length in bytes; at least the present one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The file is longer.</exception>
    void Grow(long length);
}
