using Caelmor.Conformance.Bindings;

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
}
