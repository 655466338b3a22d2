using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Tests.Features;

public sealed class FeatureSourceTests
{
    [Fact]
    public void Resources_have_the_paths_of_the_files_they_were_made_of()
    {
        var assembly = typeof(FeatureSourceTests).Assembly;

        FeatureSource.FromResources(assembly, "samples").Select(source => source.Path).Should()
            .Equal("village/inn.feature", "village/well.feature");
        FeatureSource.FromResources(assembly, "samples/village/").Select(source => source.Path)
            .Should().Equal("inn.feature", "well.feature");
    }

    [Fact]
    public void Resources_that_are_missing_are_named()
    {
        var assembly = typeof(FeatureSourceTests).Assembly;
        var read = () => FeatureSource.FromResources(assembly, "elsewhere");

        read.Should().Throw<FileNotFoundException>()
            .WithMessage("*'elsewhere/*.feature' in Caelmor.Conformance.Tests. "
                + "Embed the feature files with that logical name.");
    }
}
