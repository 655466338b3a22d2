namespace Caelmor.Persistence.Certify.Tests.Words;

public sealed class DidYouMeanTests
{
    [Fact]
    public void The_nearest_comes_first() =>
        DidYouMean.Hint("21.1-6.44", ["21.1-4.4", "21.1-6.4", "99"])
            .Should().Be(" Did you mean '21.1-6.4' or '21.1-4.4'?");

    [Fact]
    public void What_has_nothing_in_common_is_not_proposed() =>
        DidYouMean.Hint("weather", ["rules", "explain"]).Should().BeEmpty();
}
