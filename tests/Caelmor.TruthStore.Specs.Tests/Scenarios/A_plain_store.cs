using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.TruthStore.Mutants;

namespace Caelmor.TruthStore.Specs.Tests.Scenarios;

/// <summary>What the mutants are made of is in order: each has one thing wrong, and no
/// other.</summary>
public sealed class A_plain_store
{
    // The scenarios with processes are the file store's and the mutants' alone: a process can't be
    // told of a store that has no name.
    private static readonly string[] WithProcesses =
        ["ts-1.2", "ts-2.2", "ts-4.2", "ts-6.1", "ts-6.2"];

    [Fact]
    public async Task Obeys_all_rules_within_one_process()
    {
        var plain = new StoreMutant("plain", new("ts-1.1"), "Nothing.", "anything", steps => steps);
        var store = new TruthStoreSubject(plain, StoreHolder.Of(null));
        var certifier = new Certifier(TruthStoreSpec.Suite(), new()
        {
            TimeLimit = TimeSpan.FromMinutes(5),
            Select = scenario => !scenario.Tags.Any(WithProcesses.Contains),
        });

        var verdict = await certifier.JudgeAsync(store, CancellationToken.None);

        verdict.Trials.Where(trial => trial.Finding != Finding.Obeyed)
            .Select(trial => trial.Result.Explanation).Should().BeEmpty();
        verdict.Executed.Should().BeGreaterThan(40);
    }
}
