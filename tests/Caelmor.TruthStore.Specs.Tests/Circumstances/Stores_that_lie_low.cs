using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Hunting;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.TruthStore.Mutants.Dormancy;

namespace Caelmor.TruthStore.Specs.Tests.Circumstances;

/// <summary>Stores that are right in every scenario as it is written: they are found, and each is told
/// in a scenario.</summary>
public sealed class Stores_that_lie_low
{
    private const int FewSteps = 8;

    private static readonly Suite Suite = TruthStoreSpec.Suite();

    [Theory]
    [InlineData("keeps-truths-in-memory, from the tenth commit on", "ts-2.1")]
    [InlineData("sulks-after-a-refusal, where nobody is called Mara", "ts-7.3")]
    [InlineData("accepts-older-epochs, in epochs beyond 32 bits", "ts-4.1")]
    public async Task Are_hunted_down_and_told_in_a_scenario(string name, string rule)
    {
        var store = DormantMutants.Find(name)!;

        var result = await new Hunt(Suite, new()
        {
            Seed = 1,
            TimeLimit = TimeSpan.FromMinutes(5),
            Select = scenario => scenario.Shows.Contains(rule),
        }).RunAsync(
            new TruthStoreSubject(store, StoreHolder.OfMutant(name)),
            TimeSpan.FromMinutes(1),
            _ => { },
            CancellationToken.None);

        result.Found.Should().NotBeNull();
        var lines = ScenarioText.Of(result.Found!.Scenario, "Found by a hunt").ToList();
        result.Found.Scenario.Steps.Count.Should().BeLessThanOrEqualTo(
            FewSteps, string.Join('\n', lines));
    }
}
