using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Tests.Samples;

namespace Caelmor.Conformance.Book.Tests.Books;

/// <summary>What is in the chapter of a spec.</summary>
public sealed class A_chapter
{
    private static readonly Chapter Bare = Library.Of();

    [Fact]
    public void Has_every_rule_of_the_register_in_its_order() =>
        Bare.Rules.Select(rule => rule.Rule).Should().Equal(Library.Suite.Register.Rules);

    [Fact]
    public void Has_every_scenario_under_one_rule_and_no_other() =>
        Bare.Rules.SelectMany(rule => rule.Passages).SelectMany(passage => passage.Cases)
            .Select(one => one.Scenario).OrderBy(scenario => scenario.Id, StringComparer.Ordinal)
            .Should().Equal(Library.Suite.Features.Scenarios
                .OrderBy(scenario => scenario.Id, StringComparer.Ordinal));

    [Fact]
    public void Counts_under_each_rule_all_that_shows_it() =>
        Bare.Rules.Should().OnlyContain(rule =>
            rule.Elsewhere.Sum(home => home.Cases)
                + rule.Passages.SelectMany(passage => passage.Cases)
                    .Count(one => one.Scenario.Shows.Contains(rule.Id))
            == Library.Suite.ScenariosOf(rule.Rule).Count());

    [Fact]
    public void Has_every_mutant_under_the_rule_it_breaks() =>
        Bare.Rules.SelectMany(rule => rule.Mutants.Select(mutant => (rule.Id, mutant)))
            .OrderBy(one => one.mutant.Name, StringComparer.Ordinal)
            .Should().Equal(Bare.Mutants.Select(one => (one.Breaks, one))
                .OrderBy(one => one.one.Name, StringComparer.Ordinal));

    [Fact]
    public void Shows_an_outline_as_its_designer_wrote_it()
    {
        var outline = Rule("21.1-6.4").Passages.Single().Examples.Single();

        outline.Keyword.Should().Be("Scenario Outline");
        outline.Name.Should().Be("The <system> system <fails>");
        outline.Steps.Select(step => $"{step.Keyword} {step.Text}").Should().Equal(
            "But the <system> system <fails>",
            "When the server saves",
            "Then the save is rejected as \"participant failed\"");
        outline.Steps.Select(step => step.IsDefect).Should().Equal(true, false, false);
        var table = outline.Tables.Single();
        table.Name.Should().Be("every system, every way to fail");
        table.Columns.Should().Equal("system", "fails");
        table.Rows.Should().HaveCount(20);
    }

    [Fact]
    public void Sets_the_background_apart_and_keeps_the_reason()
    {
        var passage = Rule("21.1-6.4").Passages.Single();

        passage.Reason.Should().StartWith("However a system fails");
        passage.Background.Single().Text.Should().Be("the server of Alderford is running");
    }

    [Fact]
    public void Leads_from_a_rule_without_examples_of_its_own_to_those_of_others() =>
        Rule("22.8-4.2").Elsewhere.Should().Contain(new CrossReference("21.1-6.1", 3));

    [Fact]
    public void Says_of_nobody_that_he_passed_if_nobody_was_tried()
    {
        Bare.Implementations.Should().BeEmpty();
        Bare.Rules.Should().OnlyContain(rule => rule.Standings.IsEmpty);
    }

    private static BookRule Rule(string id) => Bare.Rules.Single(rule => rule.Id == id);
}
