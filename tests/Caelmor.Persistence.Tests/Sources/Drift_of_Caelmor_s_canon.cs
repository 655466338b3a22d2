using Caelmor.Conformance.Sources;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;

namespace Caelmor.Persistence.Tests.Sources;

public sealed class Drift_of_Caelmor_s_canon
{
    [WhereTheCanonIsFact]
    public void Is_none()
    {
        var report = Drift.Compare(TheSuite.BuiltIn, WhereTheCanonIsFactAttribute.Documents());

        report.IsClean.Should().BeTrue(report.ToString());
        report.Sentences.Should().BeGreaterThan(TheSuite.BuiltIn.Register.Rules.Length);
    }

    [WhereTheCanonIsFact]
    public void Names_rule_and_scenarios_when_one_word_changes()
    {
        var documents = new Dictionary<string, string>(WhereTheCanonIsFactAttribute.Documents());
        documents["stage-21.1.md"] =
            documents["stage-21.1.md"].Replace("Partial saves", "Partial loads");

        var finding = Drift.Compare(TheSuite.BuiltIn, documents)
            .Findings.Should().ContainSingle().Which;

        finding.Rule!.Id.Should().Be("21.1-6.3");
        finding.Now.Should().Be("Partial loads are forbidden.");
        finding.ToString().Should().Contain(
            "Shown by features/canon/stage-21.1/section-6-save-atomicity.feature:");
    }

    [WhereTheCanonIsFact]
    public void Names_each_rule_whose_sentence_is_taken_out()
    {
        var documents = WhereTheCanonIsFactAttribute.Documents();
        foreach (var (name, text) in documents)
        {
            var lines = text.Split('\n');
            foreach (var at in Enumerable.Range(0, lines.Length)
                .Where(at => lines[at].Contains("**must")))
            {
                var without = string.Join('\n', lines.Where((_, i) => i != at));
                var report = Drift.Compare(TheSuite.BuiltIn.Register,
                    new Dictionary<string, string>(documents) { [name] = without });

                report.Findings.Should().ContainSingle(lines[at])
                    .Which.Kind.Should().Be(DriftKind.Removed);
            }
        }
    }
}
