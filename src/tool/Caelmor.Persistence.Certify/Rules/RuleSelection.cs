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

/// <summary>Finds rules by their numbers.</summary>
internal static class RuleNumbers
{
    /// <summary>The rule of this number.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static Rule One(string number, Register register) =>
        register.Find(number) ?? throw Unknown(number, register, rulesOnly: true);

    /// <summary>The rule of this number that others can stand under: of the specs above, or, where
    /// there are none, of the spec itself.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static Rule One(string number, IReadOnlyList<Register> above, Register register) =>
        above.Select(one => one.Find(number)).FirstOrDefault(rule => rule is not null)
        ?? One(number, above.Count > 0 ? above[0] : register);

    /// <summary>The group of this name.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static Group Group(string name, Register register) =>
        register.Groups.FirstOrDefault(one =>
            string.Equals(one.Id, name, StringComparison.OrdinalIgnoreCase))
        ?? throw StopException.Misuse(
            $"there is no {register.GroupWord} '{name}'."
            + DidYouMean.Hint(name, register.Groups.Select(one => one.Id)) + " "
            + $"There are: {string.Join(", ", register.Groups.Select(one => one.Id))}.");

    /// <summary>The rule of this number, or all rules of the section or document of it.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static IReadOnlyList<Rule> Under(string number, Register register)
    {
        List<Rule> rules =
        [
            .. register.Rules.Where(rule =>
                rule.Id == number || SectionOf(rule) == number || rule.Document == number),
        ];
        return rules.Count > 0 ? rules : throw Unknown(number, register, rulesOnly: false);
    }

    /// <summary>The number of a rule's section, such as <c>21.1-6</c>.</summary>
    public static string SectionOf(Rule rule) =>
        rule.Id[..rule.Id.LastIndexOf('.')];

    private static StopException Unknown(string number, Register register, bool rulesOnly)
    {
        var numbers = register.Rules.Select(rule => rule.Id);
        if (!rulesOnly)
        {
            numbers = numbers
                .Concat(register.Rules.Select(SectionOf).Distinct())
                .Concat(register.Rules.Select(rule => rule.Document).Distinct());
        }

        var what = rulesOnly ? "rule" : "rule, section or document";
        return StopException.Misuse(
            $"there is no {what} '{number}' in the register.{DidYouMean.Hint(number, numbers)} "
            + "'caelmor-certify rules' lists all rules.");
    }
}
