using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Tests.Features;

public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("the <system> system", "system")]
    [InlineData("<a><b>", "a", "b")]
    [InlineData("<two words>", "two words")]
    [InlineData("<<a>>", "a")]
    [InlineData("1 < 2> 3")]
    [InlineData("1 <2 > 3")]
    [InlineData("<>")]
    [InlineData("<a\nb>")]
    public void A_placeholder_is_a_name_in_angle_brackets(string text, params string[] names) =>
        FeatureChecks.PlaceholdersIn(text).Should().Equal(names);
}
