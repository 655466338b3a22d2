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

    [LongFact]
    public async Task A_variant_that_survives_is_told_with_what_failed_in_its_place()
    {
        var never = new MutantVariant("at no time", Harmless.Subject);

        var matrix = await ComputeAsync(Harmless with { Variants = [never, CommitsTwice] });

        matrix.SurvivingVariants.Select(survivor => survivor.Variant.Variant.Condition)
            .Should().Equal("at no time", "at once");
        Told(matrix).Should()
            .MatchRegex("harmless, at no time, of rule 21.1-6.5\\s+No scenario of its rule failed")
            .And.MatchRegex("at once, of rule 21.1-6.5\\s+Failed, but for another reason: .*committed");
    }

    [LongFact]
    public async Task A_variant_can_be_caught_by_what_chance_puts_in_the_place_of_its_reason()
    {
        var lucky = Harmless with { Variants = [CommitsTwice], OrBy = "committed exactly once" };

        var matrix = await ComputeAsync(lucky);

        matrix.SurvivingVariants.Should().BeEmpty();
        matrix.Survivors.Should().ContainSingle("one that is always wrong has one reason");
    }

    [LongFact]
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

    [LongFact]
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

    private static MutantOnTrial Harmless => new(
        "harmless", "21.1-6.5", "Nothing.", "the moon is green", TheCanon.Spec.Subjects.Default);

    private static MutantVariant CommitsTwice =>
        new("at once", TheCanon.Spec.Mutant("commits-twice")!.Subject);

    private static string Told(KillMatrix matrix)
    {
        using var output = new StringWriter();
        using var screen = Screen.Plain(output);
        new KillMatrixReport(screen, matrix).Write(isComplete: false);
        return output.ToString();
    }

    private static Task<KillMatrix> ComputeAsync(MutantOnTrial mutant) =>
        KillMatrix.ComputeAsync(Suite, [mutant], new(), CancellationToken.None);

    private static Task<KillMatrix> ComputeAsync(params Mutant[] mutants) =>
        KillMatrix.ComputeAsync(
            Suite,
            mutants.Select(TheCanon.Of),
            new() { WithVariants = false },
            CancellationToken.None);
}
