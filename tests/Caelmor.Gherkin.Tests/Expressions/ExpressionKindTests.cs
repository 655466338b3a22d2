using Caelmor.Gherkin.Expressions;

namespace Caelmor.Gherkin.Tests.Expressions;

public sealed class ExpressionKindTests
{
    [Theory]
    [InlineData("the server saves")]
    [InlineData("{int} coin(s)")]
    [InlineData("{}")]
    [InlineData("{int} of (a|b)+ things")]
    [InlineData("a coin(s)")]
    [InlineData("a (b|c) d")]
    [InlineData("either/or")]
    [InlineData("a sentence.")]
    [InlineData("")]
    public void A_cucumber_expression_is_known(string expression) =>
        ExpressionKind.IsCucumber(expression).Should().BeTrue();

    [Theory]
    [InlineData("^the server saves")]
    [InlineData("the server saves$")]
    [InlineData("^{int} coins$")]
    [InlineData("the (.*) saves")]
    [InlineData("the ([a-z]+) saves")]
    [InlineData("anything .* else")]
    [InlineData(@"a sentence\.")]
    [InlineData(@"\d+ coins")]
    public void A_regular_expression_is_known(string expression) =>
        ExpressionKind.IsCucumber(expression).Should().BeFalse();
}
