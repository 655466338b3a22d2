using System.Text.RegularExpressions;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Features;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Specs.Steps;
using Caelmor.Persistence.Tests.Shared;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>The vocabulary is small, closed, and written down for readers.</summary>
public sealed partial class The_steps
{
    private static readonly IReadOnlyList<StepDefinition> Definitions =
        TheSuite.BuiltIn.Bindings.StepDefinitions;

    [Fact]
    public void Are_those_that_the_guide_lists()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "features", "canon", "README.md"));
        var listed = Row().Matches(guide).Select(match =>
            $"{match.Groups["keyword"].Value.Replace("But", "Given")} "
            + $"{match.Groups["text"].Value}");

        listed.Should().BeEquivalentTo(Definitions.Select(one => $"{one.Type} {one.Expression}"));
    }

    [Fact]
    public void Are_few() => Definitions.Count(one => !IsDrawn(one)).Should().BeLessThanOrEqualTo(47);

    [Fact]
    public void That_are_drawn_are_few() => Definitions.Count(IsDrawn).Should().BeLessThanOrEqualTo(27);

    [Fact]
    public void Make_features_of_a_readable_length() =>
        CanonSpec.Features
            .Where(source => source.Text.Count(letter => letter == '\n') > 200)
            .Select(source => source.Path)
            .Should().BeEmpty("a section with more has to be told in two files");

    // Nobody has to write those, or to learn them.
    private static bool IsDrawn(StepDefinition definition) =>
        definition.Class == typeof(CircumstanceSteps) || definition.Class == typeof(PastSteps)
        || (definition.Class == typeof(StorySteps) && definition.Type == StepType.Given);

    [GeneratedRegex(
        @"^\| `(?<keyword>Given|But|When|Then) (?<text>[^`]+)` \|",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Row();
}
