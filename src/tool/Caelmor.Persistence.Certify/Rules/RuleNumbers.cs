using Caelmor.CommandLine;
using Caelmor.Conformance.Registers;

namespace Caelmor.Persistence.Certify.Rules;

/// <summary>Finds rules by their numbers.</summary>
internal static class RuleNumbers
{
    /// <summary>The rule of this number.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static Rule One(string number, Register register) =>
        register.Find(number) ?? throw Unknown(number, register, rulesOnly: true);

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
