using System.Collections.Concurrent;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.Adapters;
using Caelmor.Persistence.Certify.Tests.Certificates;
using Caelmor.Persistence.Certify.Tests.Processes;
using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Reference;
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
    // In the past of a generated world, clients ask while the server saves: what is said at once stands
    // in the transcript in any order.
    private static readonly HashSet<string> InCompany =
        [.. Suite.Features.Scenarios.Where(GeneratedWorlds.AreIn).Select(scenario => scenario.Id)];

    private static readonly TimeSpan Usual = new KillMatrixOptions().TimeLimit;
    private static readonly TimeSpan Ample = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Introduction = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task Of_the_reference_in_every_scenario()
    {
        var pairs = await CompareAsync(new OrchestratorSubject(new ReferenceImplementation()), "", Ample, _ => true);

        pairs.Where(pair => pair.Differs).Should().BeEmpty();
        pairs.Should().HaveCountGreaterThan(Suite.Features.Scenarios.Count);
    }

    [ThoroughFact]
    public async Task Of_the_reference_in_every_trial()
    {
        var here = (await Issued.ToTheReference).Certificate.Trials;
        var there = (await Issued.ToTheReferenceOverAPipe).Certificate.Trials;

        here.Should().HaveCount(Suite.Trials(seed: 0).Count());
        there.Should().HaveSameCount(here);
        var pairs = here.Zip(there).ToLookup(pair => pair.First.IsVaried);
        var written = pairs[false].ToLookup(pair => InCompany.Contains(pair.First.Id));
        written[false].Where(pair => pair.First.Evidence != pair.Second.Evidence)
            .Select(pair => pair.First.Id).Should().BeEmpty("journal and transcript agree");
        written[true].Where(pair => pair.First.Finding != pair.Second.Finding
                || !pair.First.Journal.Entries.SequenceEqual(pair.Second.Journal.Entries))
            .Select(pair => pair.First.Id).Should().BeEmpty("journals agree");
        pairs[true].Where(pair => pair.First.Finding != pair.Second.Finding)
            .Select(pair => pair.First.Id).Should().BeEmpty("what comes at once can come in any order");
    }

    [LongFact]
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
            foreach (var difference in await DifferencesAsync(mutant))
            {
                differences.Add(difference);
            }
        });

        differences.Should().BeEmpty();
    }

    // Thoroughly, all mutants meet the scenarios of their own rule, and a sample those of all rules;
    // otherwise the sample meets those of its own.
    private static IEnumerable<Mutant> Mutants =>
        Thorough.IsWanted ? MutantCatalog.All : MutantCatalog.All.Where(IsInSample);

    private static bool IsInSample(Mutant mutant) => MutantCatalog.All.IndexOf(mutant) % Sample == 0;

    private static async Task<IEnumerable<string>> DifferencesAsync(Mutant mutant)
    {
        bool IsOfItsRule(Scenario scenario) => scenario.Shows.Contains(mutant.Breaks.Text);

        var subject = new OrchestratorSubject(mutant);
        var served = $"--mutant {mutant.Name}";
        var pairs = await CompareAsync(subject, served, Usual, IsOfItsRule);

        // Whoever hangs takes the whole limit in nearly every trial, and shows nothing more by it.
        if (Thorough.IsWanted && IsInSample(mutant) && !pairs.Exists(pair => pair.Here.Finding == Finding.Hung))
        {
            pairs.AddRange(await CompareAsync(
                subject, served, Usual, scenario => !IsOfItsRule(scenario)));
        }

        var different = pairs.Where(pair => pair.Differs).Select(pair => pair.Id).ToHashSet();
        if (different.Count == 0)
        {
            return [];
        }

        // On a busy machine a trial can be too slow for the limit. Whatever differs then is the
        // same with more time.
        pairs = await CompareAsync(
            subject,
            served,
            Ample,
            scenario => different.Overlaps([scenario.Id, ControlTwin.IdFor(scenario)]));
        return pairs.Where(pair => pair.Differs).Select(pair => $"{mutant.Name} {pair}");
    }

    private static async Task<List<Pair>> CompareAsync(
        OrchestratorSubject subject,
        string served,
        TimeSpan limit,
        Func<Scenario, bool> select)
    {
        var options = new CertifierOptions
        {
            TimeLimit = limit,
            Jobs = 1,
            IsQuick = true,
            Select = scenario => !GeneratedWorlds.AreIn(scenario) && select(scenario),
        };
        var here = await new Certifier(Suite, options).JudgeAsync(subject, default);
        var there = await OverThePipeAsync(served, options);
        return [.. here.Trials.Zip(there.Trials, (one, other) => new Pair(one, other))];
    }

    private static async Task<Verdict> OverThePipeAsync(string served, CertifierOptions options)
    {
        using var subject = await ExecSubject.StartAsync(
            $"dotnet \"{Executable.Path}\" serve {served}", options.Jobs, Introduction);
        return await new Certifier(Suite, options).JudgeAsync(
            new OrchestratorSubject(subject), default);
    }

    /// <summary>One trial, in process and over the pipe.</summary>
    private sealed record Pair(Trial Here, Trial There)
    {
        public string Id => Here.Scenario.Id;

        public bool Differs => Evidence(Here) != Evidence(There);

        public override string ToString() =>
            $"{Id}\n  in process: {Evidence(Here)}\n  piped: {Evidence(There)}";

        private static string Evidence(Trial trial) =>
            $"{trial.Scenario.Id} {trial.Finding} {string.Join(" | ", trial.Journal)}";
    }
}
