using Caelmor.AuditLedger.Specs.Steps;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Tests.Shared.Specs;

namespace Caelmor.AuditLedger.Specs.Tests.Shape;

/// <summary>The features for ledgers are held to what the canon's are held to.</summary>
public sealed class The_rules_of_ledgers()
    : FeatureRules(
        Suite,
        AuditLedgerSpec.Files,
        "features/audit-ledger",
        CanonSpec.Register,
        typeof(LedgerDefectSteps))
{
    private static readonly Suite Suite = AuditLedgerSpec.Suite();

    /// <inheritdoc/>
    protected override int FeatureFiles => 12;

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
    public void Use_few_steps() =>
        Suite.Bindings.StepDefinitions.Count(one => !IsDrawn(one)).Should().BeLessThanOrEqualTo(72);

    // Nobody has to write those, or to learn them.
    private static bool IsDrawn(StepDefinition definition) =>
        definition.Class == typeof(LedgerCircumstanceSteps);
}
