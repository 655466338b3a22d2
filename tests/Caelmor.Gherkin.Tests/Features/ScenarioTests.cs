using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Tests.Features;

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
    public void A_feature_that_is_not_described_has_an_empty_description() =>
        Suite.Only(Suite.Of("Given a step")).Feature.Description.Should().BeEmpty();

    [Fact]
    public void A_scenario_outside_of_rules_has_none() =>
        _features.Scenarios[0].Rule.Should().BeNull();

    [Fact]
    public void Backgrounds_of_feature_and_rule_come_first() =>
        Thief.Steps.Select(step => step.Text).Should().Equal(
            "the gates are open",
            "the guard is awake",
            "the keys are in place",
            "the thief is clever",
            "the thief steals",
            "the dog barks",
            "the thief is caught");

    [Fact]
    public void The_background_of_a_rule_stays_in_the_rule() =>
        _features.Scenarios[0].Steps.Select(step => step.Text).Should()
            .Equal("the gates are open", "the sun rises");

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
    public void A_changed_copy_can_be_made()
    {
        var twin = Thief with
        {
            Id = Thief.Id + "/twin",
            Steps = Thief.Steps.Where(step => step.Keyword != StepKeyword.But).ToList(),
        };

        twin.Steps.Should().HaveCount(Thief.Steps.Count - 1);
        twin.Title.Should().Be("A thief");
    }

    [Fact]
    public void Tables_and_doc_strings_belong_to_their_step()
    {
        var scenario = Suite.Only(""""
            Feature: F
              Scenario: S
                Given goods
                  | name  | price |
                  | bread | 2     |
                  | salt  |       |
                And a sign
                  """
                  Fresh
                    bread
                  """
            """");

        scenario.Steps[0].Table!.Header.Should().Equal("name", "price");
        scenario.Steps[0].Table!.Rows.Select(row => string.Join(',', row)).Should()
            .Equal("bread,2", "salt,");
        scenario.Steps[1].DocString.Should().Be("Fresh\n  bread");
    }
}
