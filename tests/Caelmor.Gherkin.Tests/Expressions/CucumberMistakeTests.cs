using Caelmor.Gherkin.Expressions;

namespace Caelmor.Gherkin.Tests.Expressions;

public sealed class CucumberMistakeTests
{
    [Theory]
    [InlineData("has {int}, {int of it", 12, "found '{', which nothing closes")]
    [InlineData("{int} coin(s of it", 11, "found '(', which nothing closes")]
    [InlineData("{int} coin()", 11, "found '()', an optional text that is empty")]
    [InlineData("a ({int} of) b {}", 4, "found a parameter in an optional text")]
    [InlineData("a (b(c)) d", 5, "found '(' in an optional text")]
    [InlineData("a (b/c) d", 5, "found '/' in an optional text")]
    [InlineData("a b/ c", 5, "found an alternative that is empty")]
    [InlineData("a /b c", 3, "found an alternative that is empty")]
    [InlineData("a b//c", 5, "found an alternative that is empty")]
    [InlineData("a b/{int}", 5, "found an alternative that is empty")]
    [InlineData("a b/(c)", 5, "found an alternative of nothing but optional text")]
    [InlineData("a {in(t} {}", 6, "found '(' in the name of a parameter type")]
    [InlineData(@"a \b c", 3, @"found '\b', but only")]
    [InlineData(@"a b\", 4, @"found '\' at the end")]
    [InlineData("^a (b", 6, "no regular expression")]
    [InlineData("a[z-a].* b", 6, "no regular expression: ReversedCharacterRange.")]
    public void What_is_wrong_is_said_with_its_column(
        string expression, int column, string found) =>
        Mistake(expression).Message.Should()
            .StartWith($"Column {column} of '{expression}': {found}");

    [Fact]
    public void An_unknown_parameter_type_brings_the_nearest_one()
    {
        var mistake = Mistake("{itn} coins {}");

        mistake.Message.Should().StartWith("Column 1 of '{itn} coins {}': found {itn}, ")
            .And.Contain("there are: Boolean, Byte, Char,").And.Contain(" string, word.");
        mistake.Remedy.Should().Be(
            "Did you mean {int}? "
            + "Correct the name, or write a [StepArgumentTransformation] for the type.");
    }

    [Fact]
    public void An_unknown_parameter_type_that_is_like_none_brings_no_guess() =>
        Mistake("{Reason}").Remedy.Should().StartWith("Correct the name");

    [Theory]
    [InlineData("a {int", @"Add the '}', or write '\{' for the character itself.")]
    [InlineData("a (b", @"Add the ')', or write '\(' for the character itself.")]
    [InlineData("a ()",
        @"Write the optional text into it, or '\(\)' for the characters themselves.")]
    [InlineData("a (b(c)) d", @"Write two step definitions, or '\(' for the character itself.")]
    [InlineData("a {in(t} {}",
        @"Close the parameter with '}' before it, or write '\{' for a brace.")]
    [InlineData("a b/ c", @"Write a text on both sides of '/', or '\/' for the character itself.")]
    [InlineData(@"a \b c",
        @"Write '\\' for a backslash; for a regular expression begin with '^'.")]
    [InlineData(@"a b\", @"Write '\\' for a backslash.")]
    [InlineData("^a (b", "Correct the pattern.")]
    public void Every_mistake_has_a_remedy(string expression, string remedy) =>
        Mistake(expression).Remedy.Should().Be(remedy);

    private static ExpressionException Mistake(string expression)
    {
        var read = () => StepPattern.Of(expression, new ParameterTypes());
        return read.Should().Throw<ExpressionException>().Which;
    }
}
