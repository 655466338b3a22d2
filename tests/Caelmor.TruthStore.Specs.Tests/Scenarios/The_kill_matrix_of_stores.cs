using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.TruthStore.Specs.Tests.Scenarios;

/// <summary>The proof that the suite notices: stores that are wrong on purpose.</summary>
public sealed class The_kill_matrix_of_stores(The_kill_matrix_of_stores.Computed computed)
    : IClassFixture<The_kill_matrix_of_stores.Computed>
{
    public static TheoryData<string> Names =>
        [.. TheTruthStores.Spec.Mutants.Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Shows_each_mutant_caught_by_the_rule_it_breaks_and_for_its_reason(string name)
    {
        var row = computed.Matrix.Rows.Single(row => row.Mutant.Name == name);

        row.IsKilled.Should().BeTrue(
            "{0} has to be caught expecting '{1}'; its rule's cases ended with: {2}",
            row.Mutant,
            row.Mutant.CaughtBy,
            string.Join(
                " | ", row.FailingOfItsRule.Select(one => one.Failing!.Result.Explanation)));
    }

    [Fact]
    public void Shows_every_variant_that_lies_low_caught_or_says_why_there_can_be_none()
    {
        computed.Matrix.SurvivingVariants
            .Select(one => $"{one.Mutant.Name}, {one.Variant.Variant.Condition}").Should().BeEmpty();
        TheTruthStores.Spec.Mutants.SelectMany(mutant => mutant.Variants)
            .Where(variant => variant.Subject is null)
            .Should().OnlyContain(variant => variant.WhyNone.Length > 0);
        computed.Matrix.Rows.Sum(row => row.Variants.Length).Should().BePositive();
    }

    [Fact]
    public void Shows_every_then_step_failing_on_some_mutant() =>
        computed.Matrix.NeverFailed.Select(step => step.ToString()).Should().BeEmpty();

    [Fact]
    public void Shows_for_every_rule_that_its_scenarios_catch_a_mutant() =>
        computed.Matrix.WithoutMutant.Select(rule => rule.Id).Should().BeEmpty();

    [Fact]
    public void Has_names_that_tell_mutants_apart() =>
        KnownSpecs.All.SelectMany(spec => spec.Mutants).Select(mutant => mutant.Name)
            .Should().OnlyHaveUniqueItems();

    public sealed class Computed : IAsyncLifetime
    {
        public KillMatrix Matrix { get; private set; } = null!;

        public async Task InitializeAsync() => Matrix = await KillMatrix.ComputeAsync(
            TruthStoreSpec.Suite(),
            SampleOfVariants.Of(TheTruthStores.Spec.Mutants),
            new()
            {
                TimeLimit = TimeSpan.FromMinutes(5),
                JobsForEach = 2,
                IsOwnRuleEnough = true,
            },
            CancellationToken.None);

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
