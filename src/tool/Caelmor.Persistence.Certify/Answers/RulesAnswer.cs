using System.Collections.Immutable;
using Caelmor.Persistence.Certify.Rules;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>The register, as far as it was asked for.</summary>
/// <param name="ExitCode">0.</param>
/// <param name="Rules">The rules, in the order of the documents.</param>
public sealed record RulesAnswer(int ExitCode, ImmutableArray<RegisteredRule> Rules)
    : Answer(ExitCode);

/// <summary>A rule of the register, and what shows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Group">The group it belongs to, such as <c>atomicity</c>.</param>
/// <param name="Restated">What it asks for, in a line.</param>
/// <param name="Scenarios">The scenarios that show it: file and line.</param>
/// <param name="Mutants">The mutants that break it on purpose.</param>
public sealed record RegisteredRule(
    string Id,
    string Group,
    string Restated,
    ImmutableArray<string> Scenarios,
    ImmutableArray<string> Mutants)
{
    internal static RegisteredRule Of(RuleCoverage one) => new(
        one.Rule.Id,
        one.Rule.Group.Id,
        one.Rule.Restated,
        [.. one.Scenarios.Select(scenario => scenario.Id)],
        [.. one.Mutants.Select(mutant => mutant.Name)]);
}
