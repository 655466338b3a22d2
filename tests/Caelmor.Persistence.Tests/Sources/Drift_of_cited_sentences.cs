using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Sources;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Sources;

/// <summary>A document that is cited, and not followed sentence by sentence.</summary>
public sealed class Drift_of_cited_sentences
{
    private const string Guide = "# Buckets\n\nA bucket has a handle. It is blue.";
    private const string Manual = "- Ropes are dry.\n- Ropes are long.";

    private const string Cites = "\"guide.md\", \"manual.md\"";

    private const string Sentences = "a bucket|A bucket has a handle.\nropes|Ropes are long.";

    [Fact]
    public void Is_none_wherever_the_sentences_stand()
    {
        var report = Compare(Manual, "## 1. Blue\n\nIt is blue. A  bucket\nhas a **handle**.");

        report.IsClean.Should().BeTrue(report.ToString());
        report.Sentences.Should().Be(2);
    }

    [Theory]
    [InlineData("It is blue.", "It is red.")]
    [InlineData("It is blue.", "")]
    [InlineData("# Buckets", "# Pails")]
    public void Is_none_where_others_change_or_go(string was, string isNow) =>
        Compare(Guide.Replace(was, isNow), Manual).IsClean.Should().BeTrue();

    [Theory]
    [InlineData("has a handle", "has two handles")]
    [InlineData("A bucket has a handle.", "")]
    public void Names_the_rule_of_one_that_changed_or_is_gone(string was, string isNow)
    {
        var finding = Compare(Guide.Replace(was, isNow), Manual)
            .Findings.Should().ContainSingle().Which;

        (finding.Kind, finding.Rule!.Id).Should().Be((DriftKind.Lost, "w-1.1"));
        finding.ToString().Should()
            .Contain("guide.md, manual.md: the sentence that rule w-1.1 cites was changed or taken")
            .And.Contain("The register restates: a bucket")
            .And.Contain("give it that one's digest");
    }

    [Fact]
    public void Can_t_be_told_without_the_document()
    {
        var absent = () => Drift.Compare(
            Register(Cites, Sentences), new Dictionary<string, string> { ["guide.md"] = Guide });
        var hollow = () => SourceFolder.Read(Register(Cites, Sentences), Path.GetTempPath());

        absent.Should().Throw<InvalidDataException>().WithMessage("*no document 'manual.md'*");
        hollow.Should().Throw<IOException>()
            .WithMessage("*Expected a folder with guide.md, manual.md.");
    }

    [Fact]
    public void Can_t_be_told_of_rules_that_were_made_of_no_document()
    {
        var nothing = () => Drift.Compare(
            Register("", "a bucket|"), new Dictionary<string, string>());

        nothing.Should().Throw<InvalidDataException>()
            .WithMessage("The rules of wells were made of no document.*");
    }

    [Fact]
    public void Needs_a_register_that_says_which_files_it_cites() =>
        FluentActions.Invoking(() => Register("", Sentences))
            .Should().Throw<InvalidDataException>()
            .WithMessage("*rule w-1.1 has a source, and document w names no file*\"cites\"*");

    [Fact]
    public void Needs_a_register_whose_document_cites_or_is_followed() =>
        FluentActions.Invoking(() => Register(Cites, Sentences, file: "wells.md"))
            .Should().Throw<InvalidDataException>()
            .WithMessage("*document w is in 'wells.md' and cites 'guide.md', 'manual.md'*");

    [Fact]
    public void Needs_a_rule_without_a_source_to_stand_under_one_of_another_spec() =>
        FluentActions.Invoking(() => Register(Cites, "a bucket|", under: null))
            .Should().Throw<InvalidDataException>().WithMessage("*rule w-1.1 has no source*");

    private static DriftReport Compare(string guide, string manual) => Drift.Compare(
        Register(Cites, Sentences),
        new Dictionary<string, string> { ["guide.md"] = guide, ["manual.md"] = manual });

    private static Register Register(
        string cites, string sentences, string file = "", string? under = "1.1-2.1")
    {
        var above = under is null ? "null" : $"\"{under}\"";
        var rules = sentences.Split('\n').Select(line => line.Split('|')).Select((rule, i) => $$"""
            { "id": "w-1.{{i + 1}}", "group": "all", "strength": "must", "restated": "{{rule[0]}}",
              "shownBy": "", "account": "scenarios", "under": {{above}},
              "source": [{{(rule[1].Length > 0 ? $"\"{SentenceDigest.Of(rule[1]).Text}\"" : "")}}] }
            """);
        return Conformance.Registers.Register.Parse(
            $$"""
            {
              "spec": "wells", "version": 1, "title": "wells", "groupWord": "group",
              "groups": [{ "id": "all", "title": "all" }],
              "documents": [
                {
                  "id": "w", "title": "Wells", "file": "{{file}}", "cites": [{{cites}}],
                  "locked": true, "dependsOn": [], "context": [],
                  "sections": [
                    {
                      "number": 1, "title": "Tools", "context": [],
                      "rules": [{{string.Join(", ", rules)}}]
                    }
                  ]
                }
              ],
              "files": {}
            }
            """,
            "features/wells/rules.json",
            A_small_canon.Register());
    }
}
