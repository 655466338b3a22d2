using Caelmor.Persistence.Certify.Certificates;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>What to certify, and how.</summary>
/// <param name="Suite">Where the suite comes from.</param>
/// <param name="Implementation">Somebody's own; null for one that is built in.</param>
/// <param name="Command">Starts somebody's own in a process; null if it is none.</param>
/// <param name="Mutant">The mutant to try; null for the reference.</param>
/// <param name="Only">Numbers of rules or sections; empty for all.</param>
/// <param name="Jobs">How many scenarios run side by side.</param>
/// <param name="TimeLimit">How long a scenario may take.</param>
/// <param name="Seed">Puts the trials into another order; null: as they stand in the files.</param>
/// <param name="Out">Where the certificate goes; null for none.</param>
/// <param name="IsVerbose">Shows every case, and each that failed in full.</param>
internal sealed record CertifyRequest(
    SuiteSource Suite,
    ImplementationSource? Implementation,
    string? Command,
    string? Mutant,
    IReadOnlyList<string> Only,
    int Jobs,
    TimeSpan TimeLimit,
    int? Seed,
    CertificateFolder? Out,
    bool IsVerbose)
{
    /// <summary>Where truths are kept, or which store is certified; null: as usual.</summary>
    public string? Store { get; init; }
}
