using Caelmor.Gherkin.Matching;

namespace Caelmor.Gherkin.Tests.Matching;

public sealed class NearestTests
{
    [Fact]
    public void The_nearest_come_first_and_equally_near_ones_by_name() =>
        Of("cat", "coast", "cut", "bat", "cat").Should().Equal("cat", "bat", "cut", "coast");

    [Fact]
    public void What_differs_in_more_than_half_is_left_out() =>
        Of("cat", "catnip", "catapult", "dog").Should().Equal("catnip");

    [Fact]
    public void No_more_come_than_were_asked_for() =>
        Nearest.Of("cat", ["cut", "bat", "rat"], one => one, 2).Should().Equal("bat", "cut");

    private static IReadOnlyList<string> Of(string text, params string[] candidates) =>
        Nearest.Of(text, candidates, one => one, candidates.Length);
}
