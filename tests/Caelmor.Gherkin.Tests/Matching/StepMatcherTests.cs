using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Matching;
using Caelmor.Gherkin.Problems;
using Reqnroll;

namespace Caelmor.Gherkin.Tests.Matching;

public sealed class StepMatcherTests
{
    private readonly BindingSet _bindings = BindingSet.FromTypes(typeof(Steps));

    [Fact]
    public void The_definition_and_the_arguments_are_found()
    {
        var match = Find("Given 3 coins");

        match.Definition!.Method.Should().Be(nameof(Steps.Coins));
        match.Arguments.Should().Equal("3");
        match.Problem.Should().BeNull();
    }

    [Theory]
    [InlineData("When anything goes")]
    [InlineData("Then anything goes")]
    [InlineData("Given anything goes")]
    public void A_StepDefinition_fits_every_type(string step) =>
        Find(step).Definition!.Method.Should().Be(nameof(Steps.Anything));

    [Fact]
    public void Two_attributes_of_one_method_are_not_ambiguous() =>
        Find("Given the same").Definition!.Method.Should().Be(nameof(Steps.Same));

    [Fact]
    public void The_table_decides_between_two_definitions() =>
        Find("Given goods\n      | a |").Definition!.Method.Should().Be(nameof(Steps.GoodsOf));

    [Fact]
    public void An_undefined_step_brings_place_neighbours_and_a_skeleton()
    {
        var problem = Find("Given 3 coin and a \"hat\"\n      | a |").Problem!;

        problem.Kind.Should().Be(ProblemKind.UndefinedStep);
        problem.ToString().Should().Be(
            "town/market.feature:3:5: "
            + "The step 'Given 3 coin and a \"hat\"' has no step definition of type Given. "
            + "Nearest: Steps.CoinsAnd [Given(\"{int} coins and {string}\")]. "
            + "Correct the step, or write its definition:" + Environment.NewLine
            + "[Given(\"{int} coin and a {string}\")]" + Environment.NewLine
            + "public void GivenCoinAndA(int number1, string text2, DataTable table) "
            + "=> throw new PendingStepException();");
    }

    [Fact]
    public void All_that_is_near_is_named() =>
        Find("Given good").Problem!.Message.Should().Be(
            "The step 'Given good' has no step definition of type Given. "
            + "Nearest: Steps.Goods [Given(\"goods\")]; Steps.GoodsOf [Given(\"goods\")].");

    [Fact]
    public void Where_nothing_is_near_nothing_is_named() =>
        Find("Given x").Problem!.Message.Should().Be(
            "The step 'Given x' has no step definition of type Given.");

    [Fact]
    public void All_definitions_of_another_type_are_named() =>
        Find("When goods").Problem!.Message.Should().Be(
            "The step 'When goods' has no step definition of type When. "
            + "Of another type: Steps.Goods [Given(\"goods\")]; Steps.GoodsOf [Given(\"goods\")].");

    [Fact]
    public void A_definition_of_another_type_is_named() =>
        Find("When 3 coins").Problem!.Message.Should()
            .StartWith("The step 'When 3 coins' has no step definition of type When. ")
            .And.Contain("Of another type: Steps.Coins [Given(\"{int} coins\")].");

    [Fact]
    public void An_ambiguous_step_brings_all_candidates()
    {
        var match = Find("Given twice the same");

        match.Definition.Should().BeNull();
        match.Candidates.Select(one => one.Method).Should()
            .BeEquivalentTo(nameof(Steps.Twice), nameof(Steps.TwiceAgain));
        match.Problem!.Kind.Should().Be(ProblemKind.AmbiguousStep);
        match.Problem.ToString().Should().Be(
            "town/market.feature:3:5: The step 'Given twice the same' fits 2 step definitions, "
            + "and one was expected: Steps.Twice [Given(\"twice the same\")]; "
            + "Steps.TwiceAgain [Given(\"twice the {word}\")]. "
            + "Change an expression so that only one fits, or delete a definition.");
    }

    [Fact]
    public void A_table_that_nobody_takes_is_a_problem() =>
        Find("Given 3 coins\n      | a |").Problem!.ToString().Should().Be(
            "town/market.feature:3:5: "
            + "The step 'Given 3 coins' brings 1 argument(s) in its text, a table; "
            + "Steps.Coins [Given(\"{int} coins\")] takes 1. "
            + "Add or remove the table or doc string, or change the method's parameters.");

    [Fact]
    public void A_doc_string_that_nobody_takes_is_a_problem() =>
        Find("Given 3 coins\n      \"\"\"\n      \"\"\"").Problem!.Message.Should().Be(
            "The step 'Given 3 coins' brings 1 argument(s) in its text, a doc string; "
            + "Steps.Coins [Given(\"{int} coins\")] takes 1.");

    [Fact]
    public void A_doc_string_that_is_missing_is_a_problem() =>
        Find("Given a letter").Problem!.Message.Should().Be(
            "The step 'Given a letter' brings 0 argument(s) in its text; "
            + "Steps.Letter [Given(\"a letter\")] takes 1.");

    [Fact]
    public void A_problem_names_its_own_place_even_if_the_text_was_seen_before()
    {
        var scenario = Suite.Only(Suite.Of("Given unknown", "And unknown"));

        scenario.Steps.Select(step => _bindings.Matcher.Find(step).Problem!.Location!.Line)
            .Should().Equal(3, 4);
    }

    private StepMatch Find(string step) =>
        _bindings.Matcher.Find(Suite.Only(Suite.Of(step)).Steps.Single());

    [Binding]
    public sealed class Steps
    {
        [Given("{int} coins")]
        public static void Coins(int number) => Console.WriteLine(number);

        [Given("{int} coins and {string}")]
        public static void CoinsAnd(int number, string text) => Console.WriteLine(text + number);

        [StepDefinition("anything goes")]
        public static void Anything() => Console.WriteLine();

        [Given("the {}")]
        [StepDefinition("the {word}")]
        public static void Same(string word) => Console.WriteLine(word);

        [Given("goods")]
        public static void Goods() => Console.WriteLine();

        [Given("goods")]
        public static void GoodsOf(DataTable table) => Console.WriteLine(table);

        [Given("twice the same")]
        public static void Twice() => Console.WriteLine();

        [Given("twice the {word}")]
        public static void TwiceAgain(string word) => Console.WriteLine(word);

        [Given("a letter")]
        public static void Letter(string text) => Console.WriteLine(text);
    }
}
