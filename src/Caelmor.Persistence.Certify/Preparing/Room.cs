using Caelmor.Persistence.Certify.Words;

namespace Caelmor.Persistence.Certify.Preparing;

/// <summary>A folder in which a run keeps files, and how much room it needs there.</summary>
/// <param name="Name">What the caller names it by, such as <c>TMPDIR</c>.</param>
/// <param name="Folder">The folder.</param>
/// <param name="Bytes">How much has to fit.</param>
internal sealed record Room(string Name, string Folder, long Bytes)
{
    private const int Piece = 1024 * 1024;

    /// <summary>The folder for temporary files.</summary>
    public static Room ForTemporaryFiles(long bytes) => new("TMPDIR", Path.GetTempPath(), bytes);

    /// <summary>Why it does not fit; null if it does.</summary>
    /// <remarks>It is tried, for free space says nothing of quotas. A file that gets longer than the
    /// process may write is an argument out of range to the runtime.</remarks>
    public string? Shortage()
    {
        var probe = Path.Combine(Folder, $"caelmor-room-{Guid.NewGuid():n}");
        try
        {
            using var file = new FileStream(
                probe,
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 0,
                FileOptions.DeleteOnClose);
            var piece = new byte[Piece];
            for (var rest = Bytes; rest > 0; rest -= Piece)
            {
                file.Write(piece, 0, (int)Math.Min(rest, Piece));
            }

            return null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException
            or ArgumentOutOfRangeException)
        {
            return $"{Name} is '{Folder}', where trials keep their files, and it can't be "
                + $"written to: {Sentences.OneLine(refusal.Message)} Expected a folder that takes "
                + $"{Bytes / Piece} MiB. Make room, or name another folder with {Name}.";
        }
    }
}
