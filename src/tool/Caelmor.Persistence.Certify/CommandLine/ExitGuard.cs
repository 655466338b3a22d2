using Caelmor.CommandLine;
using Caelmor.CommandLine.Outputs;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>Lets nobody else end the process.</summary>
/// <remarks>
/// An implementation could end the process with 0, which would pass for a certificate, or keep it
/// alive with a thread that never ends. Neither is its to decide.
/// </remarks>
internal static class ExitGuard
{
    private static volatile bool _isOurs;

    /// <summary>From now on, whoever ends the process in our stead is rejected.</summary>
    /// <param name="errors">Where that is said.</param>
    public static void Install(TextWriter errors) =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (!_isOurs)
            {
                errors.WriteLine(
                    $"{CertifyTool.ToolName}: the implementation ended the process "
                    + "(Environment.Exit) before there was a verdict. That is a crash, and it is "
                    + "rejected.");
                Environment.ExitCode = (int)ExitCode.Rejected;
            }
        };

    /// <summary>Ends the process, whatever threads still run.</summary>
    public static void Leave(ExitCode exitCode)
    {
        _isOurs = true;
        Environment.Exit((int)exitCode);
    }
}

/// <summary>Says so if an answer could not be written to its end.</summary>
internal static class LostAnswer
{
    /// <summary>The exit code of the process: an answer that is not whole is no answer.</summary>
    public static ExitCode Judge(ExitCode answer, StandardStreams streams)
    {
        if (streams.Loss is not { } loss || answer == ExitCode.Interrupted)
        {
            return answer;
        }

        streams.Errors.WriteLine(
            $"{CertifyTool.ToolName}: standard output can't be written: {loss}. Expected that it "
            + $"takes the whole answer (its exit code would be {(int)answer}). Make room, or send "
            + "it elsewhere, and run this again.");
        return ExitCode.ToolFault;
    }
}
