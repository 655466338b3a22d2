using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>What the process was given to read from and to write to, as far as it was.</summary>
/// <remarks>
/// A caller may have closed any of the three. Then the runtime's own files have their numbers, and
/// what is meant for a person would go to one of those.
/// </remarks>
internal static class StandardStreams
{
    private const int CloseOnExec = 0x80000;

    /// <summary>Where an operator's answers come from; nowhere if it is closed.</summary>
    public static TextReader Input => IsOpen(0) ? Console.In : TextReader.Null;

    /// <summary>Where reports go.</summary>
    public static Outlet Output => new(IsOpen(1) ? Console.Out : null);

    /// <summary>Where messages go; nowhere if it is closed.</summary>
    public static TextWriter Errors => new LenientWriter(IsOpen(2) ? Console.Error : Null);

    /// <summary>The screen of reports: as the terminal has it, or plain lines.</summary>
    public static Screen ScreenOn(Outlet output) =>
        output.IsOpen && !Console.IsOutputRedirected
            ? Screen.OfThisProcess()
            : Screen.Plain(output);

    private static TextWriter Null => TextWriter.Null;

    // What a process is given by another one cannot be marked to be closed by that.
    private static bool IsOpen(int number)
    {
        try
        {
            var flags = File.ReadLines($"/proc/self/fdinfo/{number}")
                .First(line => line.StartsWith("flags:", StringComparison.Ordinal))[6..].Trim();
            return (Convert.ToInt64(flags, 8) & CloseOnExec) == 0;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException
            or InvalidOperationException or FormatException)
        {
            return !Directory.Exists("/proc/self/fdinfo");
        }
    }
}
