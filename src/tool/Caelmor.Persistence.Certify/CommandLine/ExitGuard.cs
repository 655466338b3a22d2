using Caelmor.CommandLine;

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
