using System.Text;
using Caelmor.CommandLine;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>Splits a command into its words; quotes keep words together. There is no
/// shell.</summary>
internal static class CommandWords
{
    /// <exception cref="StopException">There is no word, or a quote has no end.</exception>
    public static IReadOnlyList<string> Split(string command)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        char? quote = null;
        foreach (var letter in command)
        {
            if (letter == quote)
            {
                quote = null;
            }
            else if (quote is null && letter is '"' or '\'')
            {
                quote = letter;
                word ??= new();
            }
            else if (quote is null && char.IsWhiteSpace(letter))
            {
                Flush(words, ref word);
            }
            else
            {
                (word ??= new()).Append(letter);
            }
        }

        Flush(words, ref word);
        return quote is not null
            ? throw StopException.Misuse(
                $"Found --exec {command}: the quote {quote} has no end. Close it.")
            : words.Count == 0 || words[0].Length == 0
            ? throw StopException.Misuse(
                "Found --exec without a command. Say how your adapter is started, such as "
                + "--exec \"python3 adapter.py\".")
            : words;
    }

    private static void Flush(List<string> words, ref StringBuilder? word)
    {
        if (word is not null)
        {
            words.Add(word.ToString());
            word = null;
        }
    }
}
