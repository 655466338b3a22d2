namespace Caelmor.Persistence.Certify.Tests.Words;

public sealed class NearestTests
{
    [Theory]
    [InlineData("rules", "rules", 0)]
    [InlineData("ruels", "rules", 1)]
    [InlineData("rule", "rules", 1)]
    [InlineData("roles", "rules", 1)]
    [InlineData("", "rules", 5)]
    public void Words_differ_in_so_many_characters(string one, string other, int distance) =>
        Distance.Between(one, other).Should().Be(distance);

    [Fact]
    public void The_nearest_comes_first() =>
        Nearest.To("21.1-6.44", ["21.1-4.4", "21.1-6.4", "99"])
            .Should().Equal("21.1-6.4", "21.1-4.4");

    [Fact]
    public void What_has_nothing_in_common_is_not_proposed() =>
        Nearest.Hint("weather", ["rules", "explain"]).Should().BeEmpty();
}
