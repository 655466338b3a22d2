using Caelmor.Gherkin.Matching;

namespace Caelmor.Gherkin.Tests.Matching;

public sealed class StepSkeletonTests
{
    [Theory]
    [InlineData("the server saves", "the server saves")]
    [InlineData("5 coins of 'gold'", "{int} coins of {string}")]
    [InlineData("a (small) coin and/or {x}", @"a \(small\) coin and\/or \{x\}")]
    [InlineData("the player's hat", "the player's hat")]
    [InlineData("version 1.2", "version 1.2")]
    [InlineData("it is rejected as \"21.1\"", "it is rejected as {string}")]
    public void A_step_becomes_an_expression(string text, string expression) =>
        StepSkeleton.ExpressionOf(text).Should().Be(expression);

    [Fact]
    public void A_quote_that_stands_alone_is_escaped() =>
        StepSkeleton.Of(Suite.Only(Suite.Of("Given a 5\" nail")).Steps.Single()).Should()
            .StartWith(@"[Given(""a {int}\"" nail"")]");

    [Fact]
    public void A_skeleton_can_be_pasted()
    {
        const string DocString = "\n      \"\"\"\n      \"\"\"";
        var step = Suite.Only(Suite.Of("When a (big) \"cat\" sees 2 dogs" + DocString))
            .Steps.Single();

        StepSkeleton.Of(step).Should().Be(
            @"[When(""a \\(big\\) {string} sees {int} dogs"")]" + Environment.NewLine
            + "public void WhenABigSeesDogs(string text1, int number2, string docString) "
            + "=> throw new PendingStepException();");
    }
}
