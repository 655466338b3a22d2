using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Tests.Shared;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>Nobody redefines the canon in passing.</summary>
public sealed class The_locked_features
{
    private const string Name = "features/canon/rules.json";

    private static readonly string RegisterFile =
        Path.Combine(Repository.Root, "features", "canon", "rules.json");

    [Fact]
    [Trait("Rule", "22.8-7.1")]
    [Trait("Rule", "22.8-7.2")]
    public void Are_what_the_register_says()
    {
        var sources = CanonSpec.Features;
        if (Environment.GetEnvironmentVariable(Approved.Update) is not null)
        {
            File.WriteAllText(
                RegisterFile, FeatureLock.Rewrite(
                    File.ReadAllText(RegisterFile), Name, sources));
        }

        var register = Register.Parse(File.ReadAllText(RegisterFile), Name);

        FeatureLock.Compare(register, sources).Select(change => change.ToString())
            .Should().BeEmpty();
        register.Files.Should().NotBeEmpty();
    }

    [Fact]
    public void Are_named_when_they_are_changed_added_or_removed()
    {
        var sources = CanonSpec.Features;
        var register = Locked(sources);

        FeatureLock.Compare(register, sources).Should().BeEmpty();
        FeatureLock.Compare(register, sources.Select((source, i) => i == 0
                ? source with { Text = source.Text + " " }
                : source)
            .Where((_, i) => i != 1)
            .Append(new("features/canon/stage-23/frogs.feature", "Feature: Frogs")))
            .Select(change => $"{change.Kind} {change.Path}").Should().Equal(
                $"Changed {sources[0].Path}",
                $"Removed {sources[1].Path}",
                "Added features/canon/stage-23/frogs.feature");
    }

    [Fact]
    public void Do_not_differ_where_only_the_line_ends_do()
    {
        var sources = CanonSpec.Features;

        FeatureLock.Compare(Locked(sources), sources.Select(source => source with
        {
            Text = source.Text.Replace("\n", "\r\n"),
        })).Should().BeEmpty();
    }

    [Fact]
    public void Say_what_was_found() =>
        new FeatureChange("features/a.feature", FeatureChangeKind.Changed).ToString().Should().Be(
            "features/a.feature was changed without a new version of its register");

    [Fact]
    public void Are_written_into_the_register_and_nothing_else_is()
    {
        var json = File.ReadAllText(RegisterFile);

        var written = FeatureLock.Rewrite(json, Name, [new("features/a.feature", "Feature: A")]);

        written.Split("\"files\":")[0].Should().Be(json.Split("\"files\":")[0]);
        Register.Parse(written, Name).Files.Keys.Should().Equal("features/a.feature");
        FeatureLock.Rewrite(written, Name, []).Should().EndWith("\n  ],\n  \"files\": {}\n}\n");
        FluentActions.Invoking(() => FeatureLock.Rewrite("{}", Name, []))
            .Should().Throw<InvalidDataException>();
    }

    private static Register Locked(
        IEnumerable<Caelmor.Conformance.Features.FeatureSource> sources) =>
        Register.Parse(
            FeatureLock.Rewrite(File.ReadAllText(RegisterFile), Name, sources), Name);
}
