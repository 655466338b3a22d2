using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.Answers;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Runs;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Which mutants to try, and how.</summary>
/// <param name="Suite">Where the suite comes from.</param>
/// <param name="Name">The one mutant to try; null for all.</param>
/// <param name="Jobs">How many mutants are tried side by side.</param>
/// <param name="TimeLimit">How long a scenario may take.</param>
internal sealed record MutantsRequest(
    SuiteSource Suite, string? Name, int Jobs, TimeSpan TimeLimit);

/// <summary>Tries all mutants and prints the kill matrix.</summary>
internal sealed class MutantsCommand(OutputTarget outlet, MutantsRequest request)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var spec = request.Suite.Spec;
        MutantOnTrial[] mutants =
            request.Name is null
                ? [.. spec.Mutants]
                : [KnownSpecs.Mutant(request.Name, spec)];
        TrialResources.Check(TrialResources.Of(spec));

        var suite = request.Suite.Load();
        var options = new KillMatrixOptions
        {
            Jobs = request.Jobs,
            TimeLimit = request.TimeLimit,
            IsOwnRuleEnough = spec.MutantsMeetTheirRuleAlone,
        };
        var matrix = await outlet.Screen.ShowAsync("mutants", tell =>
            KillMatrix.ComputeAsync(
                suite, mutants, options with { Progress = tell }, cancellation));
        outlet.Screen.Line();
        new KillMatrixReport(outlet.Screen, matrix).Write(isComplete: request.Name is null);
        var exitCode = matrix.Survivors.Any() || matrix.SurvivingVariants.Any() ? ExitCode.Rejected : ExitCode.Success;
        outlet.Tell(() => MutantsAnswer.Of(matrix, exitCode));
        return exitCode;
    }
}
