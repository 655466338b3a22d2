using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Sources;
using Caelmor.TruthStore.Specs;
using FluentAssertions;

namespace Caelmor.Persistence.Tests.Sources;

public sealed class Drift_of_truth_stores
{
    private const string Cited = "persistence-and-versioning.md";

    private static readonly Suite Suite = TruthStoreSpec.Suite();

    [WhereTheCanonIsFact(Cited)]
    public void Is_none()
    {
        var report = Compare(Text());

        report.IsClean.Should().BeTrue(report.ToString());
        report.Sentences.Should().Be(2);
    }

    [WhereTheCanonIsFact(Cited)]
    public void Is_none_where_a_sentence_changes_that_no_rule_cites() =>
        Compare(Replaced("Keep last N backups", "Keep all backups")).IsClean.Should().BeTrue();

    [WhereTheCanonIsFact(Cited)]
    public void Names_every_rule_and_its_scenarios_when_a_cited_sentence_changes()
    {
        var findings = Compare(Replaced("Writes must be atomic", "Writes must be quick")).Findings;

        findings.Select(one => (one.Kind, one.Rule!.Id)).Should().Equal(
            (DriftKind.Lost, "ts-1.1"), (DriftKind.Lost, "ts-1.2"));
        findings[0].ToString().Should()
            .Contain($"{Cited}: the sentence that rule ts-1.1 cites was changed or taken out.")
            .And.Contain("Shown by features/truth-store/");
    }

    [WhereTheCanonIsFact(Cited)]
    public void Names_every_rule_whose_cited_sentence_is_taken_out() =>
        Compare(Replaced("1. Detect checksum mismatch on chunk/file load.", ""))
            .Findings.Select(one => one.Rule!.Id).Should()
            .Equal("ts-5.1", "ts-5.2", "ts-5.3", "ts-5.4");

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
