using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Tests.Shared.Specs;

namespace Caelmor.AuditLedger.Specs.Tests.Scenarios;

/// <summary>The proof that the suite notices: ledgers that are wrong on purpose.</summary>
public sealed class The_kill_matrix_of_ledgers(The_kill_matrix_of_ledgers.Computed computed)
    : KillMatrixTests(computed.Matrix), IClassFixture<The_kill_matrix_of_ledgers.Computed>
{
    public static TheoryData<string> Names =>
        [.. SampleOfMutants.Of(TheAuditLedgers.Spec.Mutants).Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Shows_each_mutant_caught_by_the_rule_it_breaks_and_for_its_reason(string name) =>
        ShouldBeCaught(name);

    public sealed class Computed : IAsyncLifetime
    {
        public KillMatrix Matrix { get; private set; } = null!;

        public async Task InitializeAsync() => Matrix = await KillMatrix.ComputeAsync(
            AuditLedgerSpec.Suite(),
            SampleOfMutants.Of(TheAuditLedgers.Spec.Mutants),
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
