using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Certify.Rules;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>A rule, and what became of it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Group">The group it belongs to, such as <c>atomicity</c>.</param>
/// <param name="Result">What became of it: the worst that a case of it shows.</param>
/// <param name="Cases">How many cases show it.</param>
/// <param name="Obeyed">In how many of them it was obeyed.</param>
/// <param name="Restated">What it asks for, in a line.</param>
public sealed record RuleAnswer(
    string Id, string Group, RuleOutcome Result, int Cases, int Obeyed, string Restated)
{
    internal static RuleAnswer Of(RuleResult one) => new(
        one.Rule.Id,
        one.Rule.Group.Id,
        StandingOf(one),
        one.Cases.Length,
        one.Obeyed,
        one.Rule.Restated);

    private static RuleOutcome StandingOf(RuleResult one) =>
        one.IsShown ? Enum.Parse<RuleOutcome>(one.Cases.Max(each => each.Finding).ToString())
        : one.Rule.Coverage switch
        {
            Coverage.ByShapeTest => RuleOutcome.ShapeTest,
            Coverage.ByException => RuleOutcome.Exception,
            _ => RuleOutcome.NotTried,
        };
}

/// <summary>What became of a rule.</summary>
public enum RuleOutcome
{
    /// <summary>Every case of it was obeyed.</summary>
    Obeyed,

    /// <summary>Something else was done than it asks for.</summary>
    Broken,

    /// <summary>The implementation threw.</summary>
    Crashed,

    /// <summary>The implementation did not answer within the time limit.</summary>
    Hung,

    /// <summary>The implementation gave an answer that means nothing.</summary>
    Malformed,

    /// <summary>The suite itself failed.</summary>
    HarnessFault,

    /// <summary>No scenario of it was run.</summary>
    NotTried,

    /// <summary>A test of the suite's own shape accounts for it, not a scenario.</summary>
    ShapeTest,

    /// <summary>It is an exception of the register, with a reason.</summary>
    Exception,
}

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
