using System.Text.RegularExpressions;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Specs;
using Caelmor.TruthStore.Specs.Steps;

namespace Caelmor.TruthStore.Specs.Tests.Shape;

/// <summary>The features for stores are held to what the canon's are held to.</summary>
public sealed partial class The_rules_of_stores
{
    private const string Folder = "features/truth-store";

    private static readonly Suite Suite = TruthStoreSpec.Suite();
    private static readonly string RegisterFile =
        Repository.File(Path.Combine(Folder, "rules.json"));

    [Fact]
    public void Stand_each_under_a_rule_of_the_canon() =>
        Suite.Register.Rules.Where(rule => rule.Under == null).Should().BeEmpty();

    [Fact]
    public void Are_all_shown_by_scenarios() =>
        Suite.Register.Rules.Where(rule => !Suite.ScenariosOf(rule).Any()).Should().BeEmpty();

    [Fact]
    public void Read_in_the_register_as_they_read_in_the_features() =>
        Suite.Features.Scenarios.Select(scenario => scenario.Rule!.Name).Distinct()
            .Should().Equal(Suite.Register.Rules.Select(rule => rule.Restated));

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
                Suite.Bindings.Matcher.Find(step).Definition!.Class == typeof(StoreDefectSteps)
                != (step.Keyword == StepKeyword.But))
            .Select(step => step.Location.ToString()).Should().BeEmpty();

    [Fact]
    public void Use_few_steps_which_the_guide_lists()
    {
        var guide = File.ReadAllText(Repository.File(Path.Combine(Folder, "README.md")));
        var listed = Row().Matches(guide).Select(match =>
            $"{match.Groups["keyword"].Value.Replace("But", "Given")} "
            + $"{match.Groups["text"].Value}");
        var definitions = Suite.Bindings.StepDefinitions;

        listed.Should().BeEquivalentTo(definitions.Select(one => $"{one.Type} {one.Expression}"));
        definitions.Count(one => !IsDrawn(one)).Should().BeLessThan(29);
        definitions.Count(IsDrawn).Should().BeLessThan(15);
    }

    [Fact]
    public void Have_no_modal_or_speculative_word() =>
        TruthStoreSpec.Files.Features.Select(source => source.Text)
            .Concat(Suite.Register.Rules.Select(rule => rule.Restated))
            .Append(File.ReadAllText(Repository.File(Path.Combine(Folder, "README.md"))))
            .SelectMany(text => Speculative().Matches(text).Select(match => match.Value))
            .Should().BeEmpty();

    [Fact]
    public void Are_locked_and_change_with_their_version_alone()
    {
        var sources = TruthStoreSpec.Files.Features;
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") is not null)
        {
            File.WriteAllText(
                RegisterFile, FeatureLock.Rewrite(
                    File.ReadAllText(RegisterFile), "rules.json", sources));
        }

        var register = Register.Parse(
            File.ReadAllText(RegisterFile), "rules.json", CanonSpec.Register);

        FeatureLock.Compare(register, sources).Should().BeEmpty();
        register.Files.Should().HaveCount(7);
    }

    // Nobody has to write those, or to learn them.
    private static bool IsDrawn(StepDefinition definition) =>
        definition.Class == typeof(StoreCircumstanceSteps)
        || definition.Class == typeof(StorePastSteps);

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
