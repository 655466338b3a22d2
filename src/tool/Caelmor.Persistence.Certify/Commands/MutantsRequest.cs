using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Which mutants to try, and how.</summary>
/// <param name="Suite">Where the suite comes from.</param>
/// <param name="Name">The one mutant to try; null for all.</param>
/// <param name="Jobs">How many mutants are tried side by side.</param>
/// <param name="TimeLimit">How long a scenario may take.</param>
internal sealed record MutantsRequest(
    SuiteSource Suite, string? Name, int Jobs, TimeSpan TimeLimit);
