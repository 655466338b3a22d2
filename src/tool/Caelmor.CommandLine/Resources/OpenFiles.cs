using System.Globalization;

namespace Caelmor.CommandLine.Resources;

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
