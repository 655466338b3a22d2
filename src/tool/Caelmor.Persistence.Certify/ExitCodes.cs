using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;

namespace Caelmor.Persistence.Certify;

/// <summary>Finds the exit code for what a run came to.</summary>
internal static class ExitCodes
{
    public static ExitCode Of(Decision decision) => decision switch
    {
        Decision.Certified => ExitCode.Success,
        Decision.Rejected => ExitCode.Rejected,
        Decision.NothingCertified => ExitCode.Incomplete,
        _ => ExitCode.ToolFault,
    };
}
