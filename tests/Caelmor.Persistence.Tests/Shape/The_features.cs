using System.Text.RegularExpressions;
using Caelmor.Conformance.Features;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Specs.Steps;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>
/// Whoever opens a feature file finds the rule, its reason, and examples of one event each.
/// </summary>
public sealed partial class The_features
{
    private static readonly IReadOnlyList<Scenario> Scenarios = TheSuite.BuiltIn.Features.Scenarios;

    [Fact]
    public void Give_the_reason_of_each_rule_in_a_sentence() =>
        Scenarios.Where(scenario => scenario.Rule?.Description.EndsWith('.') != true)
            .Select(scenario => scenario.Id).Should().BeEmpty();

    [Fact]
    public void Let_one_thing_happen_in_each_scenario() =>
        Scenarios.Where(scenario => scenario.Steps.Count(step => step.Type == StepType.When) != 1)
            .Select(scenario => scenario.Id).Should().BeEmpty();

    [Fact]
    public void Bring_in_what_is_wrong_with_but_and_before_anything_happens() =>
        Scenarios.SelectMany(scenario => scenario.Steps)
            .Where(step => step.Keyword == StepKeyword.But && step.Type != StepType.Given)
            .Select(step => step.Location.ToString()).Should().BeEmpty();

    [Fact]
    public void Bring_in_with_but_what_a_defect_step_says_and_nothing_else()
    {
        // What is a defect for one request is a beginning like others for the next.
        string[] either = ["GivenTheServerIsRunning", "GivenNothingWasEverSaved", "GivenInThePlan"];
        var definitions = TheSuite.BuiltIn.Bindings.Matcher;
        var wrong = Scenarios.SelectMany(scenario => scenario.Steps)
            .Where(step => step.Type == StepType.Given)
            .Select(step => (step, definitions.Find(step).Definition!))
            .Where(one => !either.Contains(one.Item2.Method))
            .Where(one => one.Item2.Class == typeof(DefectSteps)
                != (one.step.Keyword == StepKeyword.But));

        wrong.Select(one => one.step.Location.ToString()).Should().BeEmpty();
    }

    // Reqnroll makes a method of each scenario, and refuses a file that has two of one name.
    [Fact]
    public void Have_names_that_tell_scenarios_and_outlines_of_a_file_apart() =>
        CanonSpec.Features
            .SelectMany(file => Heading().Matches(file.Text)
                .Select(one => $"{file.Path}: {one.Groups["name"]}"))
            .GroupBy(name => name).Where(group => group.Count() > 1)
            .Select(group => group.Key).Should().BeEmpty();

    [Fact]
    public void Have_titles_that_tell_scenarios_of_a_file_apart() =>
        Scenarios.GroupBy(scenario => (scenario.Feature.Path, scenario.Title))
            .Where(group => group.Count() > 1)
            .Select(group => group.First().Id).Should().BeEmpty();

    [GeneratedRegex(
        @"^\s+Scenario(?: Outline)?: (?<name>.*)$",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Heading();
}
