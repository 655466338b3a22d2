using Caelmor.Persistence.Certify.Answers;
using Caelmor.Persistence.Certify.Mutation;
using Caelmor.Persistence.Certify.Preparing;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Suites;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Tries all mutants and prints the kill matrix.</summary>
internal sealed class MutantsCommand(Outlet outlet, MutantsRequest request)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        MutantOnTrial[] mutants =
            request.Name is null
                ? [.. MutantNames.Of(request.Suite.Spec)]
                : [MutantNames.One(request.Name, request.Suite.Spec)];
        if (request.Suite.Spec == Spec.TruthStore)
        {
            Surroundings.Check(Surroundings.OfStores);
        }

        var suite = request.Suite.Load();
        var options = new KillMatrixOptions
        {
            Jobs = request.Jobs,
            TimeLimit = request.TimeLimit,
            IsOwnRuleEnough = request.Suite.Spec == Spec.TruthStore,
        };
        var matrix = await ProgressView.On(outlet.Screen).ShowAsync("mutants", tell =>
            KillMatrix.ComputeAsync(
                suite, mutants, options with { Progress = tell }, cancellation));
        outlet.Screen.Line();
        new KillMatrixReport(outlet.Screen, matrix).Write(isComplete: request.Name is null);
        var exitCode = matrix.Survivors.Any() ? ExitCode.Rejected : ExitCode.Success;
        outlet.Tell(() => MutantsAnswer.Of(matrix, exitCode));
        return exitCode;
    }
}
