using System.Globalization;

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

/// <summary>Looks how many files the process may have open at once.</summary>
public static class OpenFiles
{
    private const int Needed = 256;
    private const string Limits = "/proc/self/limits";
    private const string Line = "Max open files";

    /// <summary>Why there are too few for trials; null if there are enough, or if nobody
    /// tells.</summary>
    public static string? Shortage() => Most() is { } most and < Needed
        ? $"found that {most} files may be open at once (ulimit -n). Expected {Needed} or more: "
            + $"trials open files, and start processes. Say ulimit -n {Needed}."
        : null;

    // The soft limit, which the runtime has raised to the hard one.
    private static int? Most()
    {
        try
        {
            var line = File.ReadLines(Limits).FirstOrDefault(one =>
                one.StartsWith(Line, StringComparison.Ordinal));
            return line?[Line.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                is [var soft, ..] && int.TryParse(soft, CultureInfo.InvariantCulture, out var most)
                ? most
                : null;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
