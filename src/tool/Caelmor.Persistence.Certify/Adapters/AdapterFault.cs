using Caelmor.Conformance.Judging;
using Caelmor.JsonRpc;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>Names what went wrong between certifier and adapter for what it is.</summary>
internal static class AdapterFault
{
    public static Exception Of(Exception cause, AdapterProcess process) => cause switch
    {
        ProtocolException breach =>
            new MalformedAnswerException(breach.Expected, breach.Found + process.Words),
        RpcErrorException error => new AdapterErrorException(
            $"The adapter answered with error {error.Code}: {error.Message}{process.Words}"),
        IOException => new AdapterEndedException(process.DescribeEnd()),
        _ => cause,
    };
}

/// <summary>The adapter's process ended before it was told to.</summary>
/// <param name="message">How it ended.</param>
#pragma warning disable CA1032 // It always ended somehow.
internal sealed class AdapterEndedException(string message) : Exception(message);
#pragma warning restore CA1032

/// <summary>The adapter answered with an error instead of an outcome.</summary>
/// <param name="message">What it says.</param>
#pragma warning disable CA1032 // An error always says something.
internal sealed class AdapterErrorException(string message) : Exception(message);
#pragma warning restore CA1032

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
