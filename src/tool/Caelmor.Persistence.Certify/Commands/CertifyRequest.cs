using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Certificates;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Runs;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>What to certify, and how.</summary>
/// <param name="Suite">Where the suite comes from.</param>
/// <param name="Subject">Who is certified.</param>
/// <param name="Selection">What is tried.</param>
/// <param name="Settings">How the trials are run.</param>
/// <param name="Out">Where the certificate goes; null for none.</param>
/// <param name="IsVerbose">Shows every case, and each that failed in full.</param>
internal sealed record CertifyRequest(
    SuiteSource Suite,
    SubjectRequest Subject,
    SelectionRequest Selection,
    RunSettings Settings,
    CertificateFolder? Out,
    bool IsVerbose)
{
    /// <summary>What the trials take place in, if it is something else than usual; null: as
    /// usual.</summary>
    public TrialSetting? Setting { get; init; }
}
