using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Certify.Implementations.Processes;
using Caelmor.Persistence.Certify.Mutation;
using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certify.Tests.Adapters;

/// <summary>What a verdict says does not depend on how the implementation was reached.</summary>
/// <remarks>
/// Trials in generated worlds are the bulk of all messages, and of the same calls as the others:
/// over the pipe the reference goes through all of them, and each mutant through all other trials.
/// </remarks>
public sealed class Two_bindings_one_verdict
{
    private static readonly Suite Suite = Suite.BuiltIn();
    private static readonly TimeSpan Introduction = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task Of_the_reference_in_every_trial()
    {
        var options = new CertifierOptions { TimeLimit = TimeSpan.FromSeconds(60), Jobs = 2 };

        var evidence = await OverThePipeAsync("", options);

        evidence.Should().HaveCount(Suite.Trials.Count()).And.Equal(
            await InProcessAsync(new ReferenceImplementation(), options));
    }

    [Fact]
    public async Task Of_every_mutant()
    {
        var differences = new System.Collections.Concurrent.ConcurrentBag<string>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 3 };

        await Parallel.ForEachAsync(MutantCatalog.All, parallel, async (mutant, _) =>
        {
            var options = new CertifierOptions
            {
                TimeLimit = new KillMatrixOptions().TimeLimit,
                Jobs = 3,
                Select = scenario => !IsInGeneratedWorlds(scenario),
            };
            var here = await InProcessAsync(mutant, options);
            var there = await OverThePipeAsync($"--mutant {mutant.Name}", options);
            foreach (var (one, other) in here.Zip(there).Where(pair => pair.First != pair.Second))
            {
                differences.Add($"{mutant.Name}\n  {one}\n  {other}");
            }
        });

        differences.Should().BeEmpty();
    }

    private static bool IsInGeneratedWorlds(Scenario scenario) =>
        scenario.Steps.Any(step => step.Text.Contains("in every world", StringComparison.Ordinal));

    private static async Task<List<string>> OverThePipeAsync(
        string served, CertifierOptions options)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "caelmor-certify.dll");
        using var subject = await ExecSubject.StartAsync(
            $"dotnet \"{tool}\" serve {served}", options.Jobs, Introduction);
        return Evidence(await new Certifier(Suite, options).JudgeAsync(subject, default));
    }

    private static async Task<List<string>> InProcessAsync(
        IImplementation implementation, CertifierOptions options) =>
        Evidence(await new Certifier(Suite, options).JudgeAsync(implementation, default));

    private static List<string> Evidence(Verdict verdict) =>
    [
        .. verdict.Trials.Select(trial =>
            $"{trial.Scenario.Id} {trial.Finding} {string.Join(" | ", trial.Journal)}"),
    ];
}
