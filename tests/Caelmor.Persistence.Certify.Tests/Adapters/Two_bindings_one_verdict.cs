using System.Collections.Concurrent;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.Implementations.Processes;
using Caelmor.Persistence.Certify.Tests.Certificates;
using Caelmor.Persistence.Certify.Tests.Processes;
using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Specs.Subjects;

namespace Caelmor.Persistence.Certify.Tests.Adapters;

/// <summary>What a verdict says does not depend on how the implementation was reached.</summary>
/// <remarks>
/// Trials in generated worlds are the bulk of all messages, and of the same calls as the others:
/// over the pipe the reference goes through all of them, as its certificate shows, and a mutant
/// through other trials.
/// </remarks>
public sealed class Two_bindings_one_verdict
{
    private const int Sample = 12;

    private static readonly Suite Suite = CanonSpec.Suite();
    private static readonly TimeSpan Introduction = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task Of_the_reference_in_every_trial()
    {
        var here = (await Issued.ToTheReference).Certificate.Trials;
        var there = (await Issued.ToTheReferenceOverAPipe).Certificate.Trials;

        here.Should().HaveCount(Suite.Trials.Count());
        there.Should().HaveSameCount(here);
        here.Zip(there).Where(pair => pair.First.Evidence != pair.Second.Evidence)
            .Select(pair => pair.First.Id).Should().BeEmpty("journal and transcript agree");
    }

    [Fact]
    public async Task Of_each_mutant()
    {
        var differences = new ConcurrentBag<string>();
        // Mutants that hang only wait, so more are at work than there are processors.
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = 2 * Environment.ProcessorCount,
        };

        await Parallel.ForEachAsync(Mutants, parallel, async (mutant, _) =>
        {
            var found = await CompareAsync(mutant, new KillMatrixOptions().TimeLimit);

            // On a busy machine a trial can be too slow for the limit. Whatever differs then is the
            // same with more time.
            if (found.Count > 0)
            {
                found = await CompareAsync(mutant, TimeSpan.FromSeconds(120));
            }

            found.ForEach(differences.Add);
        });

        differences.Should().BeEmpty();
    }

    // Thoroughly, all mutants meet all scenarios; otherwise a sample of them, those of their rules.
    private static IEnumerable<Mutant> Mutants => Thorough.IsWanted
        ? MutantCatalog.All
        : MutantCatalog.All.Where((_, place) => place % Sample == 0);

    private static async Task<List<string>> CompareAsync(Mutant mutant, TimeSpan limit)
    {
        var options = new CertifierOptions
        {
            TimeLimit = limit,
            Jobs = 1,
            Select = scenario => !GeneratedWorlds.AreIn(scenario)
                && (Thorough.IsWanted || scenario.Shows.Contains(mutant.Breaks.Text)),
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

    private static async Task<List<string>> OverThePipeAsync(
        string served, CertifierOptions options)
    {
        using var subject = await ExecSubject.StartAsync(
            $"dotnet \"{Executable.Path}\" serve {served}", options.Jobs, Introduction);
        return Evidence(await new Certifier(Suite, options).JudgeAsync(
            new OrchestratorSubject(subject), default));
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
