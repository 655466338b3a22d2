using Caelmor.Gherkin.Features;

namespace Caelmor.Gherkin.Tests.Features;

public sealed class FeatureSourceTests
{
    [Fact]
    public void A_folder_gives_its_feature_files_in_ordinal_order_with_forward_slashes()
    {
        var root = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(root.FullName, "b", "c"));
            File.WriteAllText(Path.Combine(root.FullName, "b", "c", "2.feature"), "two");
            File.WriteAllText(Path.Combine(root.FullName, "b", "1.feature"), "one");
            File.WriteAllText(Path.Combine(root.FullName, "z.feature"), "last");
            File.WriteAllText(Path.Combine(root.FullName, "notes.md"), "none");

            FeatureSource.FromFolder(root.FullName).Should().Equal(
                new FeatureSource("b/1.feature", "one"),
                new FeatureSource("b/c/2.feature", "two"),
                new FeatureSource("z.feature", "last"));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

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
            .WithMessage("*'elsewhere/*.feature' in Caelmor.Gherkin.Tests. "
                + "Embed the feature files with that logical name.");
    }
}
