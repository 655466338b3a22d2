using Caelmor.Conformance.Features;
using Caelmor.Conformance.Problems;

namespace Caelmor.Conformance.Tests.Features;

public sealed class ScenarioTests
{
    private const string Town = """
        @town
        Feature: The town
          What the town
          is about.

          Background:
            Given the gates are open

          Scenario: Outside of rules
            When the sun rises

          @law @town
          Rule: Nobody steals
            It is the law.

            Background:
              Given the guard is awake
              And the keys are in place

            @night
            Scenario: A thief
              But the thief is clever
              When the thief steals
              * the dog barks
              Then the thief is caught
        """;

    private readonly FeatureSet _features = Suite.Parse(Town);

    private Scenario Thief => _features.Scenarios[1];

    [Fact]
    public void A_feature_without_faults_has_no_problems() =>
        _features.Problems.Should().BeEmpty();

    [Fact]
    public void The_head_of_the_feature_is_read() =>
        _features.Features.Should().ContainSingle().Which.Should().BeEquivalentTo(new Feature(
            Suite.Path,
            "The town",
            "What the town\nis about.",
            ["town"],
            "en",
            new Location(Suite.Path, 2, 1)));

    [Fact]
    public void The_head_of_the_rule_is_read() =>
        Thief.Rule.Should().BeEquivalentTo(new RuleBlock(
            "Nobody steals", "It is the law.", ["law", "town"], new Location(Suite.Path, 13, 3)));

    [Fact]
    public void Tags_are_inherited_and_distinct() =>
        Thief.Tags.Should().Equal("town", "law", "night");

    [Fact]
    public void The_keyword_is_kept_and_the_type_is_inherited() =>
        Thief.Steps.Select(step => (step.Keyword, step.Type)).Should().Equal(
            (StepKeyword.Given, StepType.Given),
            (StepKeyword.Given, StepType.Given),
            (StepKeyword.And, StepType.Given),
            (StepKeyword.But, StepType.Given),
            (StepKeyword.When, StepType.When),
            (StepKeyword.Star, StepType.When),
            (StepKeyword.Then, StepType.Then));

    [Fact]
    public void Id_and_location_name_file_and_line()
    {
        Thief.Id.Should().Be("town/market.feature:21");
        Thief.ToString().Should().Be("town/market.feature:21 A thief");
        Thief.Location.ToString().Should().Be("town/market.feature:21:5");
        Thief.Steps[3].Location.Should().Be(new Location(Suite.Path, 22, 7));
        Thief.Steps[3].ToString().Should().Be("But the thief is clever");
    }

    [Theory]
    [InlineData("And")]
    [InlineData("But")]
    [InlineData("*")]
    public void What_opens_a_scenario_with_a_conjunction_is_a_Given(string keyword) =>
        Suite.Only(Suite.Of($"{keyword} a cart")).Steps.Single()
            .Type.Should().Be(StepType.Given);

    [Fact]
    public void German_is_understood()
    {
        var scenario = Suite.Only("""
            # language: de
            Funktionalität: Der Markt
              Grundlage:
                Angenommen das Tor ist offen
              Szenario: Ein Dieb
                Aber der Dieb ist schlau
                Wenn der Dieb stiehlt
                Und der Hund bellt
                * die Katze schaut
                Dann wird der Dieb gefasst
            """);

        scenario.Feature.Language.Should().Be("de");
        scenario.Steps.Select(step => (step.KeywordText, step.Keyword, step.Type)).Should().Equal(
            ("Angenommen", StepKeyword.Given, StepType.Given),
            ("Aber", StepKeyword.But, StepType.Given),
            ("Wenn", StepKeyword.When, StepType.When),
            ("Und", StepKeyword.And, StepType.When),
            ("*", StepKeyword.Star, StepType.When),
            ("Dann", StepKeyword.Then, StepType.Then));
    }
}
