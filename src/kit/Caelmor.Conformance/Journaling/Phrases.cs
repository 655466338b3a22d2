using System.Collections.Concurrent;

namespace Caelmor.Conformance.Journaling;

/// <summary>Turns names of the code into the words that people read.</summary>
public static class Phrases
{
    private static readonly ConcurrentDictionary<Enum, string> Known = [];

    /// <summary><c>AskedToSave</c> becomes <c>asked to save</c>.</summary>
    public static string Of(Enum value) => Known.GetOrAdd(value, Make);

    private static string Make(Enum value) =>
        string.Concat(value.ToString().Select((letter, i) =>
            char.IsUpper(letter)
                ? (i > 0 ? " " : "") + char.ToLowerInvariant(letter)
                : $"{letter}"));
}
