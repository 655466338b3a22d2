using Caelmor.Gherkin.Matching;

namespace Caelmor.Gherkin.Tests.Matching;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("same", "same", 0)]
    [InlineData("flaw", "lawn", 2)]
    public void It_counts_insertions_deletions_and_changes(string one, string other, int distance)
    {
        EditDistance.Between(one, other).Should().Be(distance);
        EditDistance.Between(other, one).Should().Be(distance);
    }
}
