using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Tests.Shared.Specs;
using Caelmor.TruthStore.Specs.Steps;

namespace Caelmor.TruthStore.Specs.Tests.Shape;

/// <summary>The features for stores are held to what the canon's are held to.</summary>
public sealed class The_rules_of_stores()
    : FeatureRules(
        Suite,
        TruthStoreSpec.Files,
        "features/truth-store",
        CanonSpec.Register,
        typeof(StoreDefectSteps))
{
    private static readonly Suite Suite = TruthStoreSpec.Suite();

    /// <inheritdoc/>
    protected override int FeatureFiles => 7;

    [Fact]
    public void Stand_each_under_a_rule_of_the_canon() =>
        Suite.Register.Rules.Where(rule => rule.Under == null).Should().BeEmpty();

    [Fact]
    public void Are_all_shown_by_scenarios() =>
        Suite.Register.Rules.Where(rule => !Suite.ScenariosOf(rule).Any()).Should().BeEmpty();

    [Fact]
    public void Use_few_steps()
    {
        var definitions = Suite.Bindings.StepDefinitions;

        definitions.Count(one => !IsDrawn(one)).Should().BeLessThan(31);
        definitions.Count(IsDrawn).Should().BeLessThan(15);
    }

    // Nobody has to write those, or to learn them.
    private static bool IsDrawn(StepDefinition definition) =>
        definition.Class == typeof(StoreCircumstanceSteps)
        || definition.Class == typeof(StorePastSteps);
}
