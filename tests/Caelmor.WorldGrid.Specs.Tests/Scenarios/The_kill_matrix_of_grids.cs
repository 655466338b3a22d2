using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.WorldGrid.Specs.Tests.Scenarios;

/// <summary>The proof that the suite notices: grids that are wrong on purpose.</summary>
public sealed class The_kill_matrix_of_grids(The_kill_matrix_of_grids.Computed computed)
    : IClassFixture<The_kill_matrix_of_grids.Computed>
{
    public static TheoryData<string> Names =>
        [.. TheWorldGrids.Spec.Mutants.Select(mutant => mutant.Name)];

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
    public void Shows_every_then_step_failing_on_some_mutant() =>
        computed.Matrix.NeverFailed.Select(step => step.ToString()).Should().BeEmpty();

    [Fact]
    public void Shows_for_every_rule_that_its_scenarios_catch_a_mutant() =>
        computed.Matrix.WithoutMutant.Select(rule => rule.Id).Should().BeEmpty();

    public sealed class Computed : IAsyncLifetime
    {
        public KillMatrix Matrix { get; private set; } = null!;

        public async Task InitializeAsync() => Matrix = await KillMatrix.ComputeAsync(
            WorldGridSpec.Suite(),
            TheWorldGrids.Spec.Mutants,
            new() { TimeLimit = TimeSpan.FromMinutes(5), IsOwnRuleEnough = true },
            CancellationToken.None);

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
