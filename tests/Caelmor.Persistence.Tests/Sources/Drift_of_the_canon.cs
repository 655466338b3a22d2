using Caelmor.Conformance.Sources;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Sources;

public sealed class Drift_of_the_canon
{
    [Fact]
    public void Is_none_where_nothing_changed()
    {
        var report = Compare(A_small_canon.Text);

        report.IsClean.Should().BeTrue(report.ToString());
        report.Sentences.Should().Be(13);
    }

    [Theory]
    [InlineData("A well **must** hold clear water.", "A `well` must\n  hold   clear **water**.")]
    [InlineData("- No bucket", "*   No bucket")]
    [InlineData("1. The rope", "1)\tThe rope")]
    [InlineData(
        "No other order is permitted. It is so.", "No other order\nis permitted.\nIt is so.")]
    [InlineData("## 2. Water", "---\n\n##  2.  Water\n\n---")]
    public void Is_none_where_only_layout_changed(string was, string isNow)
    {
        var report = Compare(Replaced(was, isNow));

        report.IsClean.Should().BeTrue(report.ToString());
    }

    [Theory]
    [InlineData("clear water", "cold water", "1.1-2.1")]
    [InlineData("before noon", "before evening", "1.1-2.2")]
    [InlineData("**must** leak.", "**must** leak", "1.1-2.3")]
    [InlineData("The rope", "the rope", "1.1-2.4")]
    [InlineData("is permitted.", "is allowed.", "1.1-2.6")]
    public void Names_the_rule_of_a_changed_sentence(string was, string isNow, string rule)
    {
        var finding = Compare(Replaced(was, isNow)).Findings.Should().ContainSingle().Which;

        finding.Kind.Should().Be(DriftKind.Changed);
        finding.Rule!.Id.Should().Be(rule);
        finding.ToString().Should()
            .Contain($"stage-1.1.md, section 2. Water: rule {rule} was changed.")
            .And.Contain($"The register restates: {finding.Rule.Restated}")
            .And.Contain($"The document says: {finding.Now}");
    }

    [Fact]
    public void Shows_an_added_sentence()
    {
        var finding = Compare(Replaced("- No bucket", "- A frog **must** be kissed.\n- No bucket"))
            .Findings.Should().ContainSingle().Which;

        (finding.Kind, finding.Rule, finding.Now).Should().Be(
            (DriftKind.Added, null, "A frog must be kissed."));
        finding.ToString().Should().Contain("the next number of its section");
    }

    [Fact]
    public void Shows_a_sentence_that_is_there_twice() =>
        Compare(Replaced("- No bucket", "- The rope\n- No bucket"))
            .Findings.Should().ContainSingle().Which.Now.Should().Be("The rope");

    [Fact]
    public void Shows_a_section_that_is_new() =>
        Compare(A_small_canon.Text + "\n\n## 3. Frogs\n\nFrogs **must** sing.")
            .Findings.Select(one => $"{one.Kind} {one.Section} {one.Now}").Should().Equal(
                "Added 3. Frogs Frogs", "Added 3. Frogs Frogs must sing.");

    [Fact]
    public void Names_the_rule_of_a_removed_sentence()
    {
        var finding = Compare(Replaced("- No bucket **must** leak.", ""))
            .Findings.Should().ContainSingle().Which;

        (finding.Kind, finding.Rule!.Id, finding.Now)
            .Should().Be((DriftKind.Removed, "1.1-2.3", null));
    }

    [Fact]
    public void Shows_a_sentence_that_is_no_rule_when_it_goes_or_changes()
    {
        Compare(Replaced("This document is about wells.", ""))
            .Findings.Should().ContainSingle().Which.Kind.Should().Be(DriftKind.Removed);
        Compare(Replaced("about wells", "about fountains"))
            .Findings.Should().ContainSingle().Which.ToString().Should()
            .Contain("section 1. Purpose: a sentence that is no rule was changed");
    }

    [Fact]
    public void Names_the_rules_of_sentences_that_changed_places() =>
        Compare(Replaced("1. The rope\n2. The bucket", "1. The bucket\n2. The rope"))
            .Findings.Should().ContainSingle()
            .Which.ToString().Should().Contain("rule 1.1-2.5 was moved");

    [Fact]
    public void Can_t_be_told_without_the_documents()
    {
        var absent = () => Drift.Compare(
            A_small_canon.Register(), new Dictionary<string, string>());
        var empty = () => Compare("wells, wells, wells");
        var nowhere = () => SourceFolder.Read(A_small_canon.Register(), "/nowhere");
        var hollow = () => SourceFolder.Read(A_small_canon.Register(), Path.GetTempPath());

        absent.Should().Throw<InvalidDataException>().WithMessage("*no document 'stage-1.1.md'*");
        empty.Should().Throw<InvalidDataException>()
            .WithMessage("*'stage-1.1.md' has no sections*");
        nowhere.Should().Throw<IOException>()
            .WithMessage("Found no folder '/nowhere'*stage-1.1.md*");
        hollow.Should().Throw<IOException>().WithMessage("Found no document '*stage-1.1.md'*");
    }

    private static DriftReport Compare(string text) =>
        Drift.Compare(A_small_canon.Register(), A_small_canon.Documents(text));

    private static string Replaced(string was, string isNow)
    {
        A_small_canon.Text.Should().Contain(was);
        return A_small_canon.Text.Replace(was, isNow);
    }
}
