using System.Collections.Concurrent;
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

        var here = await InProcessAsync(new ReferenceImplementation(), options);
        var there = await OverThePipeAsync("", options);

        here.Should().HaveCount(Suite.Trials.Count());
        Differences("reference", here, there).Should().BeEmpty();
    }

    [Fact]
    public async Task Of_every_mutant()
    {
        var differences = new ConcurrentBag<string>();
        // Mutants that hang only wait, so more are at work than there are processors.
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = 2 * Environment.ProcessorCount,
        };

        await Parallel.ForEachAsync(MutantCatalog.All, parallel, async (mutant, _) =>
        {
            var found = await CompareAsync(mutant, new KillMatrixOptions().TimeLimit);

            // On a busy machine a trial can be too slow for the limit. Whatever differs then is the
            // same with more time.
            if (found.Count > 0)
            {
                found = await CompareAsync(mutant, TimeSpan.FromSeconds(20));
            }

            found.ForEach(differences.Add);
        });

        differences.Should().BeEmpty();
    }

    // Otherwise a mutant meets the scenarios of the rule it breaks; with it, all of them.
    private static bool IsThorough =>
        Environment.GetEnvironmentVariable("CAELMOR_THOROUGH") == "1";

    private static async Task<List<string>> CompareAsync(Mutant mutant, TimeSpan limit)
    {
        var options = new CertifierOptions
        {
            TimeLimit = limit,
            Jobs = 1,
            Select = scenario => !IsInGeneratedWorlds(scenario)
                && (IsThorough || scenario.Tags.Contains(mutant.Breaks.Text)),
        };
        return Differences(
            mutant.Name,
            await InProcessAsync(mutant, options),
            await OverThePipeAsync($"--mutant {mutant.Name}", options));
    }

    private static List<string> Differences(string name, List<string> here, List<string> there) =>
    [
        .. here.Zip(there)
            .Where(pair => pair.First != pair.Second)
            .Select(pair => $"{name}\n  in process: {pair.First}\n  piped: {pair.Second}"),
    ];

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
