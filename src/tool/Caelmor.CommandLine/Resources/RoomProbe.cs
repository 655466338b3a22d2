namespace Caelmor.CommandLine.Resources;

/// <summary>Tries whether a folder has the room that is needed.</summary>
public static class RoomProbe
{
    private const int Piece = 1024 * 1024;

    /// <summary>Why it does not fit; null if it does.</summary>
    /// <remarks>It is tried, for free space says nothing of quotas. A file that gets longer than the
    /// process may write is an argument out of range to the runtime.</remarks>
    /// <param name="name">By what the folder is named, such as <c>TMPDIR</c>.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="bytes">How much has to fit.</param>
    public static string? Shortage(string name, string folder, long bytes)
    {
        var probe = Path.Combine(folder, $"caelmor-room-{Guid.NewGuid():n}");
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
            for (var rest = bytes; rest > 0; rest -= Piece)
            {
                file.Write(piece, 0, (int)Math.Min(rest, Piece));
            }

            return null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException
            or ArgumentOutOfRangeException)
        {
            return $"{name} is '{folder}', where trials keep their files, and it can't be "
                + $"written to: {Sentences.OneLine(refusal.Message)} Expected a folder that takes "
                + $"{bytes / Piece} MiB. Make room, or name another folder with {name}.";
        }
    }
}
