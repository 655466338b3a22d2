using Caelmor.AuditLedger.Specs;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Sources;
using FluentAssertions;

namespace Caelmor.Persistence.Tests.Sources;

public sealed class Drift_of_audit_ledgers
{
    private const string Cited = "dreichor-persistence-model.md";

    private static readonly Suite Suite = AuditLedgerSpec.Suite();

    [WhereTheCanonIsFact(Cited)]
    public void Is_none()
    {
        var report = Compare(Text());

        report.IsClean.Should().BeTrue(report.ToString());
        report.Sentences.Should().BeGreaterThan(90);
    }

    [WhereTheCanonIsFact(Cited)]
    public void Names_the_rule_and_its_scenarios_when_a_sentence_changes()
    {
        var findings = Compare(Replaced("Only the latest snapshot", "Only the first snapshot"))
            .Findings;

        findings.Select(one => (one.Kind, one.Rule!.Id)).Should().Equal((DriftKind.Lost, "dl-7.2"));
        findings[0].ToString().Should().Contain("Shown by features/audit-ledger/");
    }

    [WhereTheCanonIsFact(Cited)]
    public void Names_the_rule_that_the_model_is_frozen_when_any_other_sentence_changes() =>
        Compare(Replaced("Any change to persistence semantics", "Some changes to persistence"))
            .Findings.Select(one => one.Rule!.Id).Should().Equal("dl-12.1");

    private static DriftReport Compare(string text) =>
        Drift.Compare(Suite, new Dictionary<string, string> { [Cited] = text });

    private static string Text() =>
        WhereTheCanonIsFactAttribute.Documents(Suite.Register)[Cited];

    private static string Replaced(string was, string isNow)
    {
        Text().Should().Contain(was);
        return Text().Replace(was, isNow);
    }
}
