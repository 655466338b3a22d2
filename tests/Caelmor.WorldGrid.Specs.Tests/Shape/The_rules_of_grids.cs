using System.Text.RegularExpressions;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;
using Caelmor.TruthStore.Specs;
using Caelmor.WorldGrid.Specs.Steps;

namespace Caelmor.WorldGrid.Specs.Tests.Shape;

/// <summary>The features for grids are held to what all others are held to.</summary>
public sealed partial class The_rules_of_grids
{
    private const string Folder = "features/world-grid";
    private const int Rules = 58;
    private const int Headings = 15;

    private static readonly Suite Suite = WorldGridSpec.Suite();
    private static readonly string RegisterFile =
        Repository.File(Path.Combine(Folder, "rules.json"));

    [Fact]
    public void Are_all_of_the_document_and_those_that_were_added() =>
        Suite.Register.Rules.Should().HaveCount(Rules);

    [Fact]
    public void Are_shown_by_scenarios_or_say_why_none_can_show_them() =>
        Suite.Register.Rules
            .Where(rule => rule.Coverage is not Coverage.ByException && !Suite.ScenariosOf(rule).Any())
            .Select(rule => rule.Id).Should().BeEmpty();

    [Fact]
    public void Read_in_the_register_as_they_read_in_the_features() =>
        Suite.Features.Scenarios.Select(scenario => scenario.Rule!.Name).Distinct()
            .Should().Equal(Suite.Register.Rules
                .Where(rule => rule.Coverage is not Coverage.ByException)
                .Select(rule => rule.Restated));

    [Fact]
    public void Give_their_reason_in_a_sentence() =>
        Suite.Features.Scenarios
            .Where(scenario => scenario.Rule?.Description.EndsWith('.') != true)
            .Select(scenario => scenario.Id).Should().BeEmpty();

    [Fact]
    public void Let_one_thing_happen_in_each_scenario() =>
        Suite.Features.Scenarios
            .Where(scenario => scenario.Steps.Count(step => step.Type == StepType.When) != 1)
            .Select(scenario => scenario.Id).Should().BeEmpty();

    [Fact]
    public void Bring_in_with_but_what_a_defect_step_says_and_nothing_else() =>
        Suite.Features.Scenarios.SelectMany(scenario => scenario.Steps)
            .Where(step => step.Type == StepType.Given)
            .Where(step =>
                Suite.Bindings.Matcher.Find(step).Definition!.Class == typeof(GridDefectSteps)
                != (step.Keyword == StepKeyword.But))
            .Select(step => step.Location.ToString()).Should().BeEmpty();

    [Fact]
    public void Have_titles_that_tell_scenarios_of_a_file_apart() =>
        Suite.Features.Scenarios.GroupBy(scenario => (scenario.Feature.Path, scenario.Title))
            .Where(group => group.Count() > 1)
            .Select(group => group.First().Id).Should().BeEmpty();

    [Fact]
    public void Use_steps_which_the_guide_lists()
    {
        var guide = File.ReadAllText(Repository.File(Path.Combine(Folder, "README.md")));
        var listed = Row().Matches(guide).Select(match =>
            $"{match.Groups["keyword"].Value.Replace("But", "Given")} "
            + $"{match.Groups["text"].Value}");

        listed.Should().BeEquivalentTo(
            Suite.Bindings.StepDefinitions.Select(one => $"{one.Type} {one.Expression}"));
    }

    [Fact]
    public void Have_no_modal_or_speculative_word() =>
        WorldGridSpec.Files.Features.Select(source => source.Text)
            .Concat(Suite.Register.Rules.Select(rule => rule.Restated))
            .Append(File.ReadAllText(Repository.File(Path.Combine(Folder, "README.md"))))
            .SelectMany(text => Speculative().Matches(text).Select(match => match.Value))
            .Should().BeEmpty();

    [Fact]
    public void Are_locked_and_change_with_their_version_alone()
    {
        var sources = WorldGridSpec.Files.Features;
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") is not null)
        {
            File.WriteAllText(
                RegisterFile, FeatureLock.Rewrite(
                    File.ReadAllText(RegisterFile), "rules.json", sources));
        }

        var register = Register.Parse(
            File.ReadAllText(RegisterFile), "rules.json", TruthStoreSpec.Register);

        FeatureLock.Compare(register, sources).Should().BeEmpty();
        register.Files.Should().HaveCount(Headings);
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
