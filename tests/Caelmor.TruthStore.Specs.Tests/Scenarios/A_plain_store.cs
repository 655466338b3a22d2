using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.TruthStore.Mutants;

namespace Caelmor.TruthStore.Specs.Tests.Scenarios;

/// <summary>What the mutants are made of is in order: each has one thing wrong, and no
/// other.</summary>
public sealed class A_plain_store
{
    [Fact]
    public async Task Obeys_all_rules()
    {
        var plain = StoreMutantCatalog.Plain;
        var store = new TruthStoreSubject(plain, StoreHolder.OfMutant(plain.Name));
        var certifier = new Certifier(
            TruthStoreSpec.Suite(),
            new() { TimeLimit = TimeSpan.FromMinutes(5), IsQuick = !Thorough.IsWanted });

        var verdict = await certifier.JudgeAsync(store, CancellationToken.None);

        verdict.Trials.Where(trial => trial.Finding != Finding.Obeyed)
            .Select(trial => trial.Result.Explanation).Should().BeEmpty();
        verdict.Executed.Should().BePositive();
        verdict.Decision.Should().Be(
            Thorough.IsWanted ? Decision.Certified : Decision.NothingCertified);
    }
}
