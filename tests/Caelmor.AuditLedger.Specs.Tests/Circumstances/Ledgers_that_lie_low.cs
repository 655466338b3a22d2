using Caelmor.AuditLedger.Mutants.Catalog;
using Caelmor.AuditLedger.Mutants.Dormancy;
using Caelmor.Conformance.Certification;

namespace Caelmor.AuditLedger.Specs.Tests.Circumstances;

/// <summary>Ledgers that are right in scenarios as they are written: the circumstances of their own
/// rule bring them up.</summary>
public sealed class Ledgers_that_lie_low
{
    private static readonly Suite Suite = AuditLedgerSpec.Suite();

    private static readonly string[] Some =
    [
        "forgets-the-first", "drops-doubles", "acknowledges-before-the-flush",
        "observer-lacks-the-newest", "restores-twice",
    ];

    public static TheoryData<string, string> Variants
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in Thorough.LongOrFirst(1, Some))
            {
                foreach (var condition in LedgerCondition.All)
                {
                    all.Add(name, condition.Words);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Are_noticed_by_the_rule_that_they_break(string name, string words)
    {
        var mutant = LedgerMutantCatalog.All.Single(one => one.Name == name);
        var condition = LedgerCondition.All.Single(one => one.Words == words);

        var verdict = await new Certifier(Suite, new()
        {
            TimeLimit = TimeSpan.FromMinutes(5),
            Select = scenario => scenario.Shows.Contains(mutant.Breaks),
        }).JudgeAsync(
            new AuditLedgerSubject(() => new DormantLedger(mutant.Start(), condition)),
            CancellationToken.None);

        verdict.Cases.SelectMany(one => one.Trials)
            .Should().Contain(trial => trial.Finding == Finding.Broken);
    }
}
