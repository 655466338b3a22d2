using System.Text;

namespace Caelmor.CommandLine.Files;

/// <summary>Reads files that a caller names: regular ones, and no more of them than there can
/// be.</summary>
public static class GivenFile
{
    private const int Piece = 64 * 1024;

    // What is open already, such as the output of another command, does not wait to be opened.
    private static readonly string[] Open = ["/dev/fd/", "/dev/stdin", "/proc/self/fd/"];

    /// <summary>The bytes of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="longest">How many bytes a file of its kind has at most.</param>
    /// <exception cref="IOException">It is not there, can't be read, is no regular file, or has
    /// more bytes; the message says what was found and what was expected.</exception>
    /// <exception cref="StopException">This user may not read it.</exception>
    public static byte[] ReadBytes(string path, long longest)
    {
        Check(path);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return ReadBytes(file, longest);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw Permission.IsLacking(denied)
                ? Permission.Stop(denied)
                : new IOException(denied.Message, denied);
        }
    }

    /// <summary>The text of a file in UTF-8, without a byte order mark.</summary>
    /// <inheritdoc cref="ReadBytes(string, long)"/>
    public static string ReadText(string path, long longest)
    {
        var bytes = ReadBytes(path, longest);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true)
                .GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException error)
        {
            throw new IOException(
                $"Found no text: byte {error.Index} is no UTF-8. Expected a text in UTF-8.", error);
        }
    }

    /// <summary>Looks what a path leads to before it is opened.</summary>
    /// <exception cref="IOException">It is no regular file.</exception>
    /// <exception cref="StopException">This user may not look.</exception>
    public static void Check(string path)
    {
        var kind = FileKinds.Of(path);
        var isOpen = kind == FileKind.Pipe
            && Open.Any(head => path.StartsWith(head, StringComparison.Ordinal));
        if (kind == FileKind.None)
        {
            Permission.DemandSight(path);
            throw new FileNotFoundException("Found no file of that name.", path);
        }

        if (kind != FileKind.Regular && !isOpen)
        {
            throw new IOException($"Found {kind.Words()}, expected a regular file.");
        }
    }

    private static byte[] ReadBytes(Stream file, long longest)
    {
        var tooLong = new IOException(
            $"Found more than {longest:N0} bytes, expected no more than that.");
        if (file.CanSeek && file.Length > longest)
        {
            throw tooLong;
        }

        var read = new MemoryStream();
        var piece = new byte[Piece];
        for (int length; (length = file.Read(piece)) > 0;)
        {
            read.Write(piece, 0, length);
            if (read.Length > longest)
            {
                throw tooLong;
            }
        }

        return read.ToArray();
    }
}
