using System.Collections.Immutable;
using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Certify.Mutation;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Certify.Rules;

/// <summary>What shows a rule: its scenarios, and the mutants that prove their worth.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Scenarios">Those with its number as a tag.</param>
/// <param name="Mutants">Those that break it on purpose.</param>
internal sealed record RuleCoverage(
    CanonRule Rule, ImmutableArray<Scenario> Scenarios, ImmutableArray<MutantOnTrial> Mutants)
{
    /// <summary>Whether any scenario shows it.</summary>
    public bool IsShown => !Scenarios.IsEmpty;

    /// <summary>What shows one rule.</summary>
    public static RuleCoverage Of(CanonRule rule, Suite suite) => new(
        rule,
        [.. suite.ScenariosOf(rule)],
        [.. MutantOnTrial.All.Concat(MutantOnTrial.Stores)
            .Where(mutant => mutant.Breaks == rule.Id)]);

    /// <summary>What shows each rule of the register.</summary>
    public static ImmutableArray<RuleCoverage> OfAll(Suite suite) =>
        [.. suite.Register.Rules.Select(rule => Of(rule, suite))];
}
