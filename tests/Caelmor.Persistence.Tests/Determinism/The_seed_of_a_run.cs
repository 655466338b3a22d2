using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Determinism;

public sealed class The_seed_of_a_run
{
    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public async Task Decides_on_the_worlds_and_a_failure_names_the_one_it_found(int seed)
    {
        var verdict = await TheSuite.JudgeAsync(
            MutantCatalog.Find("dreams-of-quests")!,
            new() { Seed = seed, Select = one => one.Tags.Contains("21.1-9.5") });

        var explanation = verdict.Trials.Single(trial => trial.Finding == Finding.Broken)
            .Result.Explanation;
        Enumerable.Range(seed, 100).Should().Contain(
            world => explanation.Contains($"in the world of seed {world},"), explanation);
    }
}
