using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Persistence.Specs;

namespace Caelmor.Conformance.Evidence.Tests.Samples;

/// <summary>The suite of another day: the features read a little differently.</summary>
internal static class Suites
{
    /// <summary>With one text in the place of another, where it stands first.</summary>
    public static Suite WithText(string old, string replacement)
    {
        var sources = SmallSuite.Features.ToList();
        var place = sources.FindIndex(source => source.Text.Contains(old));
        sources[place] = sources[place] with
        {
            Text = sources[place].Text.ReplaceFirst(old, replacement),
        };
        return Of(sources);
    }

    /// <summary>With every line moved down by some.</summary>
    public static Suite WithMovedLines() => Of(
        [.. SmallSuite.Features.Select(source => source with
        {
            Text = "# Reviewed.\n\n" + source.Text,
        })]);

    /// <summary>The same, read from somebody's folder.</summary>
    public static Suite InFolder(string folder) => SmallSuite.Of(new Suite(
        SmallSuite.Features.Select(source => source with
        {
            Path = folder + source.Path["features/canon".Length..],
        }),
        CanonSpec.Steps,
        CanonSpec.Register,
        CanonSpec.Circumstances)).In(folder);

    private static Suite Of(List<FeatureSource> sources)
    {
        var suite = new Suite(
            sources, CanonSpec.Steps, CanonSpec.Register, CanonSpec.Circumstances);
        suite.Problems.Should().BeEmpty();
        return SmallSuite.Of(suite);
    }
}
