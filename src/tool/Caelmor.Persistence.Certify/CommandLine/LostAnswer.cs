using Caelmor.CommandLine;
using Caelmor.CommandLine.Outputs;

namespace Caelmor.Persistence.Certify.CommandLine;

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
