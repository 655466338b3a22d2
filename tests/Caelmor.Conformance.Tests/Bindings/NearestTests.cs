using Caelmor.Spelling;

namespace Caelmor.Conformance.Tests.Bindings;

public sealed class NearestTests
{
    [Theory]
    [InlineData("bread", "broad", "bred", "breads")]
    [InlineData("tea", "teas")]
    [InlineData("xylophone")]
    public void The_nearest_come_first_and_the_far_ones_not_at_all(
        string text, params string[] nearest) =>
        Nearest.Of(text, ["breads", "teas", "broad", "bred", "salt"], one => one, 3)
            .Should().BeEquivalentTo(nearest);

    [Theory]
    [InlineData("rules", "rules", 0)]
    [InlineData("ruels", "rules", 1)]
    [InlineData("rule", "rules", 1)]
    [InlineData("roles", "rules", 1)]
    [InlineData("", "rules", 5)]
    public void Words_differ_in_so_many_characters(string one, string other, int distance) =>
        Nearest.Distance(one, other).Should().Be(distance);
}
