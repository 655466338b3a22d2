namespace Caelmor.Persistence.Certify.Implementations.Processes;

/// <summary>The names of the signals that end processes.</summary>
internal static class Signals
{
    /// <summary>Such as <c> (SIGKILL)</c>; empty for one that is not known here.</summary>
    public static string NameOf(int signal) => signal switch
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
