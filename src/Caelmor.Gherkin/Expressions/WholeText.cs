using System.Text.RegularExpressions;

namespace Caelmor.Gherkin.Expressions;

/// <summary>Regular expressions of bindings always have to match from end to end.</summary>
internal static class WholeText
{
    // A pattern that backtracks for ever should fail a check and not stop it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <exception cref="ExpressionException">The pattern is no regular expression.</exception>
    public static Regex Regex(string pattern)
    {
        try
        {
            // An anchor that is there already may stand twice: that means the same.
            return new Regex($"^{pattern}$", RegexOptions.CultureInvariant, Patience);
        }
        catch (RegexParseException error)
        {
            var index = Math.Clamp(error.Offset - 1, 0, pattern.Length);
            throw new ExpressionException(
                pattern, index, $"no regular expression: {error.Error}.", "Correct the pattern.");
        }
    }
}
