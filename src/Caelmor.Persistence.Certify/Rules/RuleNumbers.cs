using Caelmor.Persistence.Specs.Register;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Rules;

/// <summary>Finds rules by their numbers.</summary>
internal static class RuleNumbers
{
    /// <summary>The rule of this number.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static CanonRule One(string number, CanonRegister register) =>
        register.Find(number) ?? throw Unknown(number, register, rulesOnly: true);

    /// <summary>The rule of this number, or all rules of the section or stage of it.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static IReadOnlyList<CanonRule> Under(string number, CanonRegister register)
    {
        List<CanonRule> rules =
        [
            .. register.Rules.Where(rule =>
                rule.Id.Text == number || SectionOf(rule) == number || rule.Stage == number),
        ];
        return rules.Count > 0 ? rules : throw Unknown(number, register, rulesOnly: false);
    }

    /// <summary>The number of a rule's section, such as <c>21.1-6</c>.</summary>
    public static string SectionOf(CanonRule rule) =>
        rule.Id.Text[..rule.Id.Text.LastIndexOf('.')];

    private static StopException Unknown(string number, CanonRegister register, bool rulesOnly)
    {
        var numbers = register.Rules.Select(rule => rule.Id.Text);
        if (!rulesOnly)
        {
            numbers = numbers
                .Concat(register.Rules.Select(SectionOf).Distinct())
                .Concat(register.Rules.Select(rule => rule.Stage).Distinct());
        }

        var what = rulesOnly ? "rule" : "rule, section or stage";
        return StopException.Misuse(
            $"there is no {what} '{number}' in the register.{Nearest.Hint(number, numbers)} "
            + "'caelmor-certify rules' lists all rules.");
    }
}
