using System.Text.RegularExpressions;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Specs;

namespace Caelmor.Persistence.Tests.Shared.Specs;

/// <summary>What the features of every spec beside the canon are held to.</summary>
/// <param name="suite">Its suite.</param>
/// <param name="files">Its files.</param>
/// <param name="folder">The folder they lie in, from the checkout on.</param>
/// <param name="above">The register under whose rules its own may stand.</param>
/// <param name="defects">The class of its defect steps.</param>
public abstract partial class FeatureRules(
    Suite suite, SpecFiles files, string folder, Register above, Type defects)
{
    private readonly string _register = Repository.File(Path.Combine(folder, "rules.json"));

    /// <summary>How many feature files there are.</summary>
    protected abstract int FeatureFiles { get; }

    private string Guide => File.ReadAllText(Repository.File(Path.Combine(folder, "README.md")));

    [Fact]
    public void Read_in_the_register_as_they_read_in_the_features() =>
        suite.Features.Scenarios.Select(scenario => scenario.Rule!.Name).Distinct()
            .Should().Equal(suite.Register.Rules
                .Where(rule => rule.Coverage is Coverage.ByScenarios)
                .Select(rule => rule.Restated));

    [Fact]
    public void Give_their_reason_in_a_sentence() =>
        suite.Features.Scenarios
            .Where(scenario => scenario.Rule?.Description.EndsWith('.') != true)
            .Select(scenario => scenario.Id).Should().BeEmpty();

    [Fact]
    public void Let_one_thing_happen_in_each_scenario() =>
        suite.Features.Scenarios
            .Where(scenario => scenario.Steps.Count(step => step.Type == StepType.When) != 1)
            .Select(scenario => scenario.Id).Should().BeEmpty();

    [Fact]
    public void Bring_in_with_but_what_a_defect_step_says_and_nothing_else() =>
        suite.Features.Scenarios.SelectMany(scenario => scenario.Steps)
            .Where(step => step.Type == StepType.Given)
            .Where(step =>
                suite.Bindings.Matcher.Find(step).Definition!.Class == defects
                != (step.Keyword == StepKeyword.But))
            .Select(step => step.Location.ToString()).Should().BeEmpty();

    [Fact]
    public void Are_told_in_a_guide_that_names_each_step() =>
        Row().Matches(Guide).Select(match =>
                $"{match.Groups["keyword"].Value.Replace("But", "Given")} "
                + $"{match.Groups["text"].Value}")
            .Should().BeEquivalentTo(
                suite.Bindings.StepDefinitions.Select(one => $"{one.Type} {one.Expression}"));

    [Fact]
    public void Have_no_modal_or_speculative_word() =>
        files.Features.Select(source => source.Text)
            .Concat(suite.Register.Rules.Select(rule => rule.Restated))
            .Append(Guide)
            .SelectMany(text => Speculative().Matches(text).Select(match => match.Value))
            .Should().BeEmpty();

    [Fact]
    public void Are_locked_and_change_with_their_version_alone()
    {
        var sources = files.Features;
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") is not null)
        {
            File.WriteAllText(
                _register, FeatureLock.Rewrite(File.ReadAllText(_register), "rules.json", sources));
        }

        var register = Register.Parse(File.ReadAllText(_register), "rules.json", above);

        FeatureLock.Compare(register, sources).Should().BeEmpty();
        register.Files.Should().HaveCount(FeatureFiles);
    }

    [GeneratedRegex(
        @"^\| `(?<keyword>Given|But|When|Then) (?<text>[^`]+)` \|",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Row();

    [GeneratedRegex(
        @"\b(?:may|might|should|could|would|maybe|probably|usually|normally|perhaps|likely)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Speculative();
}
