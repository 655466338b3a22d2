using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Mutation;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Specs;

namespace Caelmor.Persistence.Certify.Rules;

/// <summary>What shows a rule: its scenarios, and the mutants that prove their worth.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Scenarios">Those with its number as a tag.</param>
/// <param name="Mutants">Those that break it on purpose.</param>
internal sealed record RuleCoverage(
    Rule Rule, ImmutableArray<Scenario> Scenarios, ImmutableArray<MutantOnTrial> Mutants)
{
    /// <summary>Whether any scenario shows it.</summary>
    public bool IsShown => !Scenarios.IsEmpty;

    /// <summary>What shows one rule.</summary>
    public static RuleCoverage Of(Rule rule, Suite suite, Spec spec) => new(
        rule,
        [.. suite.ScenariosOf(rule)],
        [.. spec.Mutants.Where(mutant => mutant.Breaks == rule.Id)]);

    /// <summary>What shows each rule of the register.</summary>
    public static ImmutableArray<RuleCoverage> OfAll(Suite suite, Spec spec) =>
        [.. suite.Register.Rules.Select(rule => Of(rule, suite, spec))];
}
