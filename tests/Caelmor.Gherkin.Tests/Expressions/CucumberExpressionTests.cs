using Caelmor.Gherkin.Expressions;

namespace Caelmor.Gherkin.Tests.Expressions;

public sealed class CucumberExpressionTests
{
    [Theory]
    [InlineData("the server saves", "the server saves")]
    [InlineData("{int} coins", "42 coins", "42")]
    [InlineData("{int} coins", "-42 coins", "-42")]
    [InlineData("{long} {short} {byte}", "1 2 3", "1", "2", "3")]
    [InlineData("{Int16} {Int32} {Int64} {Byte}", "1 2 3 4", "1", "2", "3", "4")]
    [InlineData("{Single} {Double} {Decimal}", "1.5 2.5 3.5", "1.5", "2.5", "3.5")]
    [InlineData("{Boolean}, {Char}", "true, x", "true", "x")]
    [InlineData("{DateTime}, {Guid}", "today, an id", "today", "an id")]
    [InlineData("{int}(s)", "1s", "1")]
    [InlineData("{float}", "1.5", "1.5")]
    [InlineData("{float}", "-.5", "-.5")]
    [InlineData("{double}", "3E10", "3E10")]
    [InlineData("{decimal} gold", "12.30 gold", "12.30")]
    [InlineData("{word} saves", "alderford saves", "alderford")]
    [InlineData("the {} saves", "the whole town saves", "whole town")]
    [InlineData("a {string}", "a \"red hat\"", "red hat")]
    [InlineData("a {string}", "a 'red hat'", "red hat")]
    [InlineData("a {string}", "a \"\"", "")]
    [InlineData("a {string}", "a \"it's\"", "it's")]
    [InlineData("a {string}", "a 'say \"no\"'", "say \"no\"")]
    [InlineData("{string} and {string}", "\"a\" and 'b'", "a", "b")]
    [InlineData("{int} coin(s)", "1 coin", "1")]
    [InlineData("{int} coin(s)", "2 coins", "2")]
    [InlineData("a( small) coin", "a small coin")]
    [InlineData("a( small) coin", "a coin")]
    [InlineData("mind/matter counts", "mind counts")]
    [InlineData("mind/matter counts", "matter counts")]
    [InlineData("a/b/c d/e", "b e")]
    [InlineData("a (big )cat/dog(s)", "a big cat")]
    [InlineData("a (big )cat/dog(s)", "a dogs")]
    [InlineData("{int}th/nd/rd of {int}", "2nd of 3", "2", "3")]
    [InlineData(@"and\/or", "and/or")]
    [InlineData(@"\{int\}", "{int}")]
    [InlineData(@"a\(b\)", "a(b)")]
    [InlineData(@"a \\ b", @"a \ b")]
    [InlineData(@"a/b\ c", "b c")]
    [InlineData("a.b+[c]?^|", "a.b+[c]?^|")]
    [InlineData("100%", "100%")]
    [InlineData("loose } and )", "loose } and )")]
    [InlineData("{int}{word}", "1a", "1", "a")]
    public void A_text_that_fits_brings_its_arguments(
        string expression, string text, params string[] arguments) =>
        Match(expression, text).Should().Equal(arguments);

    [Theory]
    [InlineData("the server saves", "the server saves again")]
    [InlineData("the server saves", "The server saves")]
    [InlineData("{int} coins", "1.5 coins")]
    [InlineData("{int} coins", "many coins")]
    [InlineData("{float}", ".")]
    [InlineData("{word} saves", "two words saves")]
    [InlineData("a {string}", "a red hat")]
    [InlineData("a {string}", "a \"red hat'")]
    [InlineData("a {string}", "a \"red\" hat\"")]
    [InlineData("{int} coin(s)", "2 coinss")]
    [InlineData("mind/matter counts", "mind/matter counts")]
    [InlineData("a.b", "axb")]
    public void A_text_that_does_not_fit_brings_nothing(string expression, string text) =>
        Match(expression, text).Should().BeNull();

    [Fact]
    public void An_escaped_quote_does_not_end_a_string() =>
        Match("a {string} b", """a "one \" two" b""").Should().Equal("""one \" two""");

    [Theory]
    [InlineData("^the (.*) saves$", "the town saves", "town")]
    [InlineData("the (.*) saves( now)?", "the town saves", "town")]
    [InlineData(@"(\d+) of (\d+)", "1 of 2", "1", "2")]
    [InlineData("(?:a|b).*", "bc")]
    [InlineData(@"costs (\d+)\$", "costs 5$", "5")]
    public void A_regular_expression_brings_the_groups_that_take_part(
        string expression, string text, params string[] arguments) =>
        Match(expression, text).Should().Equal(arguments);

    [Theory]
    [InlineData(@"\d+ coins", "there are 5 coins")]
    [InlineData(@"\d+ coins", "5 coins here")]
    [InlineData(@"costs \d+\$", "costs 5$ here")]
    public void A_regular_expression_has_to_fit_from_end_to_end(string expression, string text) =>
        Match(expression, text).Should().BeNull();

    private static IReadOnlyList<string>? Match(string expression, string text) =>
        StepPattern.Of(expression, new ParameterTypes()).Match(text);
}
