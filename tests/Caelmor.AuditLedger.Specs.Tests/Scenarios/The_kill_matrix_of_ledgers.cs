using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.AuditLedger.Specs.Tests.Scenarios;

/// <summary>The proof that the suite notices: ledgers that are wrong on purpose.</summary>
public sealed class The_kill_matrix_of_ledgers(The_kill_matrix_of_ledgers.Computed computed)
    : IClassFixture<The_kill_matrix_of_ledgers.Computed>
{
    public static TheoryData<string> Names =>
        [.. TheAuditLedgers.Spec.Mutants.Select(mutant => mutant.Name)];

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
            AuditLedgerSpec.Suite(),
            TheAuditLedgers.Spec.Mutants,
            new()
            {
                TimeLimit = TimeSpan.FromMinutes(5),
                JobsForEach = 2,
                IsOwnRuleEnough = true,
                WithVariants = false,
            },
            CancellationToken.None);

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
