using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Tests.Shared;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Specs;

/// <summary>The proof that the suite notices.</summary>
/// <remarks>
/// Nothing here needs more than the scenarios of the rule that a mutant breaks. Otherwise it meets
/// all of them, as <c>caelmor-certify mutants</c> has it.
/// </remarks>
public sealed class The_kill_matrix(The_kill_matrix.Computed computed)
    : IClassFixture<The_kill_matrix.Computed>
{
    public static TheoryData<string> Names =>
        [.. SampleOfMutants.Of(TheCanon.Spec.Mutants).Select(mutant => mutant.Name)];

    [Theory]
    [Trait("Rule", "22.8-9.3")]
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

    [LongFact]
    public void Shows_every_variant_that_lies_low_caught_or_says_why_there_can_be_none()
    {
        computed.Matrix.SurvivingVariants
            .Select(one => $"{one.Mutant.Name}, {one.Variant.Variant.Condition}").Should().BeEmpty();
        TheCanon.Spec.Mutants.SelectMany(mutant => mutant.Variants)
            .Where(variant => variant.Subject is null)
            .Should().OnlyContain(variant => variant.WhyNone.Length > 0);
        computed.Matrix.Rows.Sum(row => row.Variants.Length).Should().BePositive();
    }

    [LongFact]
    public void Shows_every_then_step_failing_on_some_mutant() =>
        computed.Matrix.NeverFailed.Select(step => step.ToString()).Should().BeEmpty();

    [LongFact]
    public void Shows_for_every_rule_with_scenarios_that_they_catch_a_mutant() =>
        computed.Matrix.WithoutMutant.Select(rule => rule.Id).Should().BeEmpty();

    [LongFact]
    [Trait("Rule", "21.1-10.5")]
    public void Shows_each_forbidden_pattern_catching_two_mutants()
    {
        // The eighth statement rules out exceptions from the other seven: no pattern of its own.
        var patterns = Enumerable.Range(1, 7).Select(place => $"21.1-8.{place}");

        patterns.Where(pattern => computed.Matrix.Rows.Count(row =>
                row.Failing.Any(one => one.RuleIds.Contains(pattern))) < 2)
            .Should().BeEmpty();
    }

    [Fact]
    public void Has_mutants_of_rules_that_there_are_under_names_of_their_own()
    {
        TheCanon.Spec.Mutants.Select(mutant => mutant.Name).Should().OnlyHaveUniqueItems();
        TheCanon.Spec.Mutants.Should().OnlyContain(mutant =>
            TheSuite.BuiltIn.Register.Find(mutant.Breaks) != null);
    }

    // Longer than usual: other tests run at the same time.
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(5);

    /// <summary>The matrix, computed once for all tests of this class.</summary>
    public sealed class Computed : IAsyncLifetime
    {
        public KillMatrix Matrix { get; private set; } = null!;

        public async Task InitializeAsync() =>
            Matrix = await KillMatrix.ComputeAsync(
                TheSuite.BuiltIn,
                SampleOfVariants.Of(SampleOfMutants.Of(TheCanon.Spec.Mutants)),
                new() { IsOwnRuleEnough = !Thorough.IsWanted, TimeLimit = Patient },
                CancellationToken.None);

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
