using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Problems;
using Reqnroll;

namespace Caelmor.Conformance.Tests.Bindings;

public sealed class StepMatcherTests
{
    private readonly BindingSet _bindings = BindingSet.FromTypes(typeof(Steps));

    [Theory]
    [InlineData("Given 3 coins", nameof(Steps.Coins))]
    [InlineData("When anything goes", nameof(Steps.Anything))]
    [InlineData("Then anything goes", nameof(Steps.Anything))]
    [InlineData("Given anything goes", nameof(Steps.Anything))]
    [InlineData("Given the same", nameof(Steps.Same))]
    [InlineData("Given goods\n      | a |", nameof(Steps.GoodsOf))]
    [InlineData("Given the colour dark red", nameof(Steps.Paint))]
    public void The_one_definition_that_fits_is_found(string step, string method)
    {
        var match = Find(step);

        match.Definition!.Method.Should().Be(method);
        match.Candidates.Should().Equal(match.Definition);
        match.Problem.Should().BeNull();
    }

    [Fact]
    public void An_undefined_step_brings_place_neighbours_and_a_skeleton() =>
        Problem("Given anything went \"well\"").Should()
            .StartWith("town/market.feature:3:5: The step 'Given anything went \"well\"' has no step "
                + "definition of type Given. Nearest: Steps.Anything "
                + "[StepDefinition(\"anything goes\")]. Correct the step, or write its definition:")
            .And.Contain("[Given(\"anything went {string}\")]");

    [Fact]
    public void Where_nothing_is_near_nothing_is_named() =>
        Find("Given x").Problem!.Message.Should().Be(
            "The step 'Given x' has no step definition of type Given.");

    [Fact]
    public void An_ambiguous_step_brings_all_candidates_and_where_they_stand()
    {
        var match = Find("Given twice the same");

        match.Definition.Should().BeNull();
        match.Candidates.Select(one => one.Method).Should()
            .BeEquivalentTo(nameof(Steps.Twice), nameof(Steps.TwiceAgain));
        match.Problem!.Kind.Should().Be(ProblemKind.AmbiguousStep);
        match.Problem.ToString().Should().Match(
            "town/market.feature:3:5: The step 'Given twice the same' fits 2 step definitions, "
            + "and one was expected: Steps.Twice [[]Given(\"twice the same\")] in "
                .Replace("[[]", "[")
            + "*StepMatcherTests.cs:*; Steps.TwiceAgain *StepMatcherTests.cs:*. "
            + "Change an expression so that only one fits, or delete a definition.");
    }

    [Theory]
    [InlineData("Given 3 coins\n      | a |", "Steps.Coins")]
    [InlineData("Given 3 coins\n      \"\"\"\n      \"\"\"", "Steps.Coins")]
    [InlineData("Given a letter", "Steps.Letter")]
    [InlineData("Given the colour 7", "Steps.Paint")]
    [InlineData("Given the colour blue", "Steps.Paint")]
    public void What_a_method_does_not_take_is_a_problem(string step, string definition) =>
        Problem(step).Should().Match($"*fits {definition} *whose parameters don't take what it brings*");

    [Fact]
    public void A_problem_names_its_own_place_even_if_the_text_was_seen_before()
    {
        var scenario = Suite.Only(Suite.Of("Given unknown", "And unknown"));

        scenario.Steps.Select(step => _bindings.Matcher.Find(step).Problem!.Location!.Line)
            .Should().Equal(3, 4);
    }

    private string Problem(string step)
    {
        var problem = Find(step).Problem!;
        problem.Kind.Should().Be(ProblemKind.UndefinedStep);
        return problem.ToString();
    }

    private StepMatch Find(string step) =>
        _bindings.Matcher.Find(Suite.Only(Suite.Of(step)).Steps.Single());

    public enum Colour
    {
        Red,
        DarkRed,
    }

    [Binding]
    public sealed class Steps
    {
        [Given("{int} coins")]
        public static void Coins(int number) => Console.WriteLine(number);

        [Given("{int} coins and {string}")]
        public static void CoinsAnd(int number, string text) => Console.WriteLine(text + number);

        [StepDefinition("anything goes")]
        public static void Anything() => Console.WriteLine();

        [StepDefinition("the {word}")]
        public static void Same(string word) => Console.WriteLine(word);

        [Given("goods")]
        public static void Goods() => Console.WriteLine();

        [Given("goods")]
        public static void GoodsOf(DataTable table) => Console.WriteLine(table);

        [Given("the colour {Colour}")]
        public static void Paint(Colour colour) => Console.WriteLine(colour);

        [Given("twice the same")]
        public static void Twice() => Console.WriteLine();

        [Given("twice the {word}")]
        public static void TwiceAgain(string word) => Console.WriteLine(word);

        [Given("a letter")]
        public static void Letter(string text) => Console.WriteLine(text);
    }
}
