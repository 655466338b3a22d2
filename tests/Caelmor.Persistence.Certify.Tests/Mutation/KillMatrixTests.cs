using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Specs;

namespace Caelmor.Persistence.Certify.Tests.Mutation;

public sealed class KillMatrixTests
{
    private static readonly Suite Suite = CanonSpec.Suite();

    [Fact]
    public async Task A_mutant_that_changes_nothing_survives()
    {
        var matrix = await ComputeAsync(new Mutant(
            "harmless", new("21.1-6.3"), "Nothing.", "anything", (steps, _) => steps));

        matrix.Survivors.Should().ContainSingle().Which.Failing.Should().BeEmpty();
        matrix.NeverFailed.Should().NotBeEmpty();
        matrix.WithoutMutant.Should().HaveCountGreaterThan(1);
    }

    [Fact]
    public async Task A_mutant_that_is_caught_for_another_reason_survives()
    {
        var guilty = MutantCatalog.Find("commits-what-it-has")!;

        var matrix = await ComputeAsync(guilty, guilty with { CaughtBy = "the moon is green" });

        matrix.Rows[0].IsKilled.Should().BeTrue();
        matrix.Rows[1].IsKilled.Should().BeFalse();
        matrix.Rows[1].FailingOfItsRule.Should().NotBeEmpty();
        Told(matrix).Should().Contain("Survivor: commits-what-it-has, of rule 21.1-6.3")
            .And.Contain("It was to be caught by a step that says: the moon is green")
            .And.MatchRegex("Failed, but for another reason: .*the save is rejected as");
    }

    [Fact]
    public async Task A_mutant_that_only_scenarios_of_other_rules_catch_survives()
    {
        var guilty = MutantCatalog.Find("keeps-decisions")!;

        var matrix = await ComputeAsync(guilty with { Breaks = new("21.1-6.7") });

        var row = matrix.Survivors.Should().ContainSingle().Subject;
        row.FailingOfItsRule.Should().BeEmpty();
        row.Failing.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_catch_counts_for_all_rules_that_the_scenario_shows()
    {
        var matrix = await ComputeAsync(MutantCatalog.Find("commits-what-it-has")!);

        matrix.WithoutMutant.Select(rule => rule.Id)
            .Should().NotContain("21.1-6.3").And.NotContain("21.0-1.1").And.Contain("21.1-6.7");
    }

    [Fact]
    public async Task Progress_counts_every_mutant_once()
    {
        var told = new List<(int Done, int Total)>();
        var options = new KillMatrixOptions
        {
            WithVariants = false,
            Progress = (done, total) => told.Add((done, total)),
        };

        await KillMatrix.ComputeAsync(
            Suite, TheCanon.Spec.Mutants.Take(3), options, CancellationToken.None);

        told.Should().Equal((1, 3), (2, 3), (3, 3));
    }

    private static string Told(KillMatrix matrix)
    {
        using var output = new StringWriter();
        using var screen = Screen.Plain(output);
        new KillMatrixReport(screen, matrix).Write(isComplete: false);
        return output.ToString();
    }

    private static Task<KillMatrix> ComputeAsync(params Mutant[] mutants) =>
        KillMatrix.ComputeAsync(
            Suite,
            mutants.Select(TheCanon.Of),
            new() { WithVariants = false },
            CancellationToken.None);
}
