using System.Collections.Immutable;
using Caelmor.Conformance.Book.Words;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>
/// A journal to be read: what is repeated is said once, and what is too long is cut and named.
/// </summary>
internal static class JournalFold
{
    private const int LongestPattern = 24;
    private const int FewestRepeats = 3;
    private const int Most = 150;

    public static IEnumerable<string> Of(ImmutableArray<string> entries)
    {
        var shown = 0;
        for (var at = 0; at < entries.Length;)
        {
            if (shown >= Most)
            {
                yield return
                    $"… and {Describe.Count(entries.Length - at, "further line")}, in the certificate";
                yield break;
            }

            var (length, times) = Repeated(entries, at);
            foreach (var entry in entries.AsSpan(at, length).ToArray())
            {
                yield return entry;
                shown++;
            }

            if (times > 1)
            {
                yield return length == 1
                    ? $"… and the same line another {times - 1} times"
                    : $"… and the same {length} lines another {times - 1} times";
            }

            at += length * times;
        }
    }

    // The shortest pattern that is repeated often enough to be worth a word.
    private static (int Length, int Times) Repeated(ImmutableArray<string> entries, int at)
    {
        for (var length = 1; length <= LongestPattern; length++)
        {
            var times = Times(entries, at, length);
            if (times >= FewestRepeats)
            {
                return (length, times);
            }
        }

        return (1, 1);
    }

    private static int Times(ImmutableArray<string> entries, int at, int length)
    {
        var times = 1;
        while (at + ((times + 1) * length) <= entries.Length
            && entries.AsSpan(at, length).SequenceEqual(
                entries.AsSpan(at + (times * length), length)))
        {
            times++;
        }

        return times;
    }
}
