using Caelmor.Conformance.Mutation;

namespace Caelmor.Persistence.Tests.Shared.Specs;

/// <summary>What every kill matrix has to show.</summary>
/// <param name="matrix">The matrix.</param>
public abstract class KillMatrixTests(KillMatrix matrix)
{
    /// <summary>What was computed.</summary>
    protected KillMatrix Matrix => matrix;

    [LongFact]
    public void Shows_every_then_step_failing_on_some_mutant() =>
        Matrix.NeverFailed.Select(step => step.ToString()).Should().BeEmpty();

    [LongFact]
    public void Shows_for_every_rule_with_scenarios_that_they_catch_a_mutant() =>
        Matrix.WithoutMutant.Select(rule => rule.Id).Should().BeEmpty();

    /// <summary>The rule that a mutant breaks caught it, and for its reason.</summary>
    protected void ShouldBeCaught(string mutant)
    {
        var row = Matrix.Rows.Single(row => row.Mutant.Name == mutant);

        row.IsKilled.Should().BeTrue(
            "{0} has to be caught expecting '{1}'; its rule's cases ended with: {2}",
            row.Mutant,
            row.Mutant.CaughtBy,
            string.Join(
                " | ", row.FailingOfItsRule.Select(one => one.Failing!.Result.Explanation)));
    }

    /// <summary>Every variant that was tried was caught, and each that can't be says why.</summary>
    /// <param name="mutants">All mutants of the spec.</param>
    protected void ShouldHaveCaughtEveryVariant(IEnumerable<MutantOnTrial> mutants)
    {
        Matrix.SurvivingVariants
            .Select(one => $"{one.Mutant.Name}, {one.Variant.Variant.Condition}").Should().BeEmpty();
        mutants.SelectMany(mutant => mutant.Variants)
            .Where(variant => variant.Subject is null)
            .Should().OnlyContain(variant => variant.WhyNone.Length > 0);
        Matrix.Rows.Sum(row => row.Variants.Length).Should().BePositive();
    }
}
