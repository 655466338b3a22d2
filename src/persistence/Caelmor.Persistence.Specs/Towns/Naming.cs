using System.Globalization;

namespace Caelmor.Persistence.Specs.Towns;

/// <summary>A way in which everything in a town is called.</summary>
/// <remarks>
/// Names are any text, and two of them are the same if they are so to the code unit. In each of these
/// ways all names are alike to somebody: who folds case, normalises, trims, cuts off, or reads
/// numbers. Nobody who compares texts as they are takes one for another.
/// </remarks>
/// <param name="Words">What follows "everything has" in a step.</param>
/// <param name="Of">The name of the n-th thing, which the features call by its plain name.</param>
public sealed record Naming(string Words, Func<int, string, string> Of)
{
    private const int LongName = 300;

    /// <summary>As the features have it.</summary>
    public static Naming Plain { get; } = new("plain names", (_, name) => name);

    /// <summary>All ways but the plain one.</summary>
    public static IReadOnlyList<Naming> Others { get; } =
    [
        new("long names that differ at their end", (number, _) =>
            new string('n', LongName) + Digits(number)),
        new("names that differ in case alone", (number, _) => Choose(
            number, "alderfordmarket", letter => char.ToUpperInvariant(letter).ToString())),
        new("names that differ in look-alikes alone", (number, _) => Choose(
            number, "aeopcaeopcaeopc", LookAlike)),
        new("names that differ in combining marks alone", (number, _) => Choose(
            number, "éèêëâôûéèêëâôûé", Decomposed)),
        new("names that differ in blanks alone", (number, _) => Choose(
            number, "...............", _ => ". ") + " "),
        new("names that differ in signs nobody sees", (number, _) => Choose(
            number, "alderfordmarket", letter => $"{letter}\u200B")),
        new("names from right to left", (number, name) => $"שלום {Digits(number)} {name}"),
        new("names that differ in leading noughts alone", (number, _) =>
            new string('0', number % 7) + Digits(number / 7)),
        new("names beyond the first plane", (number, name) => $"🜲👩‍🌾{Digits(number)}🜲{name}"),
        new("names that look like code", (number, name) =>
            $"\"{name}\"\\{{{Digits(number)}}}/../%00'; --"),
    ];

    /// <summary>The way of these words.</summary>
    /// <exception cref="ArgumentException">There is no such way.</exception>
    public static Naming Find(string words) =>
        Others.FirstOrDefault(one => one.Words == words) ?? throw new ArgumentException(
            $"Found '{words}', which is no way to name things. Expected one of: "
            + $"{string.Join("; ", Others.Select(one => one.Words))}.",
            nameof(words));

    // One of 2^n texts, each letter as it is or in its other form.
    private static string Choose(int number, string letters, Func<char, string> other) =>
        string.Concat(letters.Select((letter, place) =>
            (number >> place & 1) == 0 ? $"{letter}" : other(letter)));

    private static string LookAlike(char latin) => latin switch
    {
        'a' => "а",
        'e' => "е",
        'o' => "о",
        'p' => "р",
        _ => "с",
    };

    // Written out, for not every machine has the tables.
    private static string Decomposed(char composed) => composed switch
    {
        'é' => "e\u0301",
        'è' => "e\u0300",
        'ê' => "e\u0302",
        'ë' => "e\u0308",
        'â' => "a\u0302",
        'ô' => "o\u0302",
        _ => "u\u0302",
    };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
