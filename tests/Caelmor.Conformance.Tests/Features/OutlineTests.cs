using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Tests.Features;

public sealed class OutlineTests
{
    private const string Goods = """"
        @shop
        Feature: Goods

          Background:
            Given a <price> tag

          Scenario Outline: <name> costs money
            Given a <name>
              | <name> | <price> |
              | a      | <name>s |
            Then the sign reads
              """
              <name>: <price>
              """
            And 1 < 2 and 3 > 2

            @food
            Examples: food
              | name  | price |
              | bread | 2     |
              | salt  | 1     |

            @tools @shop
            Examples: tools
              | price | name   |
              | 9     | hammer |
        """";

    private readonly IReadOnlyList<Scenario> _scenarios = Suite.Parse(Goods).Scenarios;

    [Fact]
    public void Placeholders_are_filled_in_text_table_and_doc_string()
    {
        var steps = _scenarios[2].Steps;

        steps[1].Text.Should().Be("a hammer");
        steps[1].Table!.Header.Should().Equal("hammer", "9");
        steps[1].Table!.Rows.Should().ContainSingle().Which.Should().Equal("a", "hammers");
        steps[2].DocString.Should().Be("hammer: 9");
    }

    [Fact]
    public void Each_row_has_an_id_of_its_own() =>
        _scenarios.Select(scenario => scenario.Id).Should().Equal(
            "town/market.feature:20", "town/market.feature:21", "town/market.feature:26");

    [Theory]
    [InlineData("<a> and <b>", "1 and 2")]
    [InlineData("<a> alone", "1 alone (a: 1, b: 2)")]
    [InlineData("Sums", "Sums (a: 1, b: 2)")]
    public void The_title_tells_rows_apart_and_repeats_nothing(string name, string title) =>
        Suite.Only($"""
            Feature: F
              Scenario Outline: {name}
                Given <a> <b>
                Examples:
                  | a | b |
                  | 1 | 2 |
            """).Title.Should().Be(title);
}
