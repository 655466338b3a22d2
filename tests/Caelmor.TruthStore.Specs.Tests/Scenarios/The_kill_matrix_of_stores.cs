using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Tests.Shared.Specs;

namespace Caelmor.TruthStore.Specs.Tests.Scenarios;

/// <summary>The proof that the suite notices: stores that are wrong on purpose.</summary>
public sealed class The_kill_matrix_of_stores(The_kill_matrix_of_stores.Computed computed)
    : KillMatrixTests(computed.Matrix), IClassFixture<The_kill_matrix_of_stores.Computed>
{
    public static TheoryData<string> Names =>
        [.. SampleOfMutants.Of(TheTruthStores.Spec.Mutants).Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Shows_each_mutant_caught_by_the_rule_it_breaks_and_for_its_reason(string name) =>
        ShouldBeCaught(name);

    [LongFact]
    public void Shows_every_variant_that_lies_low_caught_or_says_why_there_can_be_none() =>
        ShouldHaveCaughtEveryVariant(TheTruthStores.Spec.Mutants);

    [Fact]
    public void Has_names_that_tell_mutants_apart() =>
        KnownSpecs.All.SelectMany(spec => spec.Mutants).Select(mutant => mutant.Name)
            .Should().OnlyHaveUniqueItems();

    public sealed class Computed : IAsyncLifetime
    {
        public KillMatrix Matrix { get; private set; } = null!;

        public async Task InitializeAsync() => Matrix = await KillMatrix.ComputeAsync(
            TruthStoreSpec.Suite(),
            SampleOfVariants.Of(SampleOfMutants.Of(TheTruthStores.Spec.Mutants)),
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
