namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>How processes end, in words.</summary>
internal static class Signals
{
    /// <summary>What an exit code says; that of a signal is 128 and its number.</summary>
    public static string Describe(int exitCode) => exitCode - 128 is > 0 and < 65 and var signal
        ? $"The process was ended by signal {signal}{NameOf(signal)}."
        : $"The process ended with exit code {exitCode}, before it was told to.";

    private static string NameOf(int signal) => signal switch
    {
        1 => " (SIGHUP)",
        2 => " (SIGINT)",
        3 => " (SIGQUIT)",
        4 => " (SIGILL)",
        6 => " (SIGABRT)",
        8 => " (SIGFPE)",
        9 => " (SIGKILL)",
        11 => " (SIGSEGV)",
        13 => " (SIGPIPE)",
        15 => " (SIGTERM)",
        _ => "",
    };
}
