using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Tests.Specs;

namespace Caelmor.Persistence.Tests.Determinism;

/// <summary>
/// Everything that a run of the certifier on the reference shows, so that runs can be compared.
/// </summary>
internal static class Evidence
{
    /// <summary>
    /// The decision, and for every trial as it is written what was found and every entry of its
    /// journal.
    /// </summary>
    public static async Task<List<string>> OfAsync(CertifierOptions options)
    {
        var verdict = await TheSuite.JudgeAsync(
            TheSuite.Reference, options with { IsQuick = true });
        return
        [
            $"{verdict.Decision}: {verdict.Passed} of {verdict.Executed} of {verdict.Expected}",
            .. verdict.Trials.Select(trial =>
                $"{trial.Scenario.Id} {trial.Finding} {string.Join(" | ", trial.Journal)}"),
        ];
    }
}
