using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;

namespace Caelmor.Persistence.Certify.Rules;

/// <summary>The rules that the caller wants tried: all of them, or those of some numbers.</summary>
internal sealed class RuleSelection
{
    private readonly HashSet<string> _rules;

    private RuleSelection(ImmutableArray<string> asked, IEnumerable<Rule> rules)
    {
        Asked = asked;
        _rules = [.. rules.Select(rule => rule.Id)];
    }

    /// <summary>The numbers as they were given; empty if all rules are wanted.</summary>
    public ImmutableArray<string> Asked { get; }

    /// <summary>Whether all rules are wanted.</summary>
    public bool IsAll => Asked.IsEmpty;

    /// <summary>Understands rules (21.1-6.4), sections (21.1-6) and stages (21.1).</summary>
    /// <exception cref="StopException">A number is none.</exception>
    public static RuleSelection From(IEnumerable<string> asked, Register register)
    {
        ImmutableArray<string> numbers = [.. asked];
        return new(numbers, numbers.SelectMany(number => RuleNumbers.Under(number, register)));
    }

    /// <summary>Whether a rule is wanted.</summary>
    public bool Has(Rule rule) => IsAll || _rules.Contains(rule.Id);

    /// <summary>Whether a scenario shows a rule that is wanted.</summary>
    public bool Has(Scenario scenario) => IsAll || scenario.Tags.Any(_rules.Contains);
}
