using System.Text.RegularExpressions;
using Caelmor.AuditLedger.Specs.Steps;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Specs;

namespace Caelmor.AuditLedger.Specs.Tests.Shape;

/// <summary>The features for ledgers are held to what the canon's are held to.</summary>
public sealed partial class The_rules_of_ledgers
{
    private const string Folder = "features/audit-ledger";
    private const int Files = 12;

    private static readonly Suite Suite = AuditLedgerSpec.Suite();
    private static readonly string RegisterFile =
        Repository.File(Path.Combine(Folder, "rules.json"));

    [Fact]
    public void Rest_on_the_document_or_stand_under_a_rule_of_the_canon() =>
        Suite.Register.Rules
            .Where(rule => rule.Source.IsEmpty == (rule.Under is null))
            .Select(rule => rule.Id).Should().BeEmpty();

    [Fact]
    public void Are_shown_by_scenarios_or_by_a_test_that_there_is()
    {
        Suite.Problems.Should().BeEmpty();
        Suite.Register.Rules.Select(rule => rule.Coverage).OfType<Coverage.ByShapeTest>()
            .Select(one => one.Name).Should().BeEquivalentTo(
                $"{nameof(The_rules_of_ledgers)}.{nameof(Are_told_in_a_guide_that_names_each_step)}",
                $"{nameof(The_contract_of_ledgers)}.{nameof(The_contract_of_ledgers.Offers_no_other_mode)}",
                $"{nameof(The_rules_of_ledgers)}.{nameof(Are_locked_and_change_with_their_version_alone)}");
        Suite.Register.Rules.Should().NotContain(rule => rule.Coverage is Coverage.ByException);
    }

    [Fact]
    public void Read_in_the_register_as_they_read_in_the_features() =>
        Suite.Features.Scenarios.Select(scenario => scenario.Rule!.Name).Distinct()
            .Should().Equal(Suite.Register.Rules
                .Where(rule => rule.Coverage is Coverage.ByScenarios)
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
                Suite.Bindings.Matcher.Find(step).Definition!.Class == typeof(LedgerDefectSteps)
                != (step.Keyword == StepKeyword.But))
            .Select(step => step.Location.ToString()).Should().BeEmpty();

    [Fact]
    public void Are_told_in_a_guide_that_names_each_step()
    {
        var guide = File.ReadAllText(Repository.File(Path.Combine(Folder, "README.md")));
        var listed = Row().Matches(guide).Select(match =>
            $"{match.Groups["keyword"].Value.Replace("But", "Given")} "
            + $"{match.Groups["text"].Value}");
        var definitions = Suite.Bindings.StepDefinitions;

        listed.Should().BeEquivalentTo(definitions.Select(one => $"{one.Type} {one.Expression}"));
        definitions.Count(one => !IsDrawn(one)).Should().BeLessThanOrEqualTo(71);
        definitions.Count(IsDrawn).Should().BeLessThan(15);
    }

    [Fact]
    public void Have_no_modal_or_speculative_word() =>
        AuditLedgerSpec.Files.Features.Select(source => source.Text)
            .Concat(Suite.Register.Rules.Select(rule => rule.Restated))
            .Append(File.ReadAllText(Repository.File(Path.Combine(Folder, "README.md"))))
            .SelectMany(text => Speculative().Matches(text).Select(match => match.Value))
            .Should().BeEmpty();

    [Fact]
    public void Are_locked_and_change_with_their_version_alone()
    {
        var sources = AuditLedgerSpec.Files.Features;
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") is not null)
        {
            File.WriteAllText(
                RegisterFile, FeatureLock.Rewrite(
                    File.ReadAllText(RegisterFile), "rules.json", sources));
        }

        var register = Register.Parse(
            File.ReadAllText(RegisterFile), "rules.json", CanonSpec.Register);

        FeatureLock.Compare(register, sources).Should().BeEmpty();
        register.Files.Should().HaveCount(Files);
    }

    // Nobody has to write those, or to learn them.
    private static bool IsDrawn(StepDefinition definition) =>
        definition.Class == typeof(LedgerCircumstanceSteps);

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
