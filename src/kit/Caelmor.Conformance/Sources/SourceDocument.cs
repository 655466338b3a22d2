using System.Text.RegularExpressions;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Sources;

/// <summary>Splits a source document into sections and their sentences.</summary>
/// <remarks>
/// A section begins at a heading of the second level. A sentence ends at a full stop, question or
/// exclamation mark before a capital letter, or where its paragraph or list item ends; how lines
/// are broken does not matter.
/// </remarks>
internal static partial class SourceDocument
{
    public static IReadOnlyList<SourceSection> Split(string markdown)
    {
        var sections = new List<SourceSection>();
        var (number, heading, sentences) = ((int?)null, "", new List<SourceSentence>());
        foreach (var block in Blocks(markdown))
        {
            if (SectionHeading().Match(block) is { Success: true } match)
            {
                sections.Add(new(number, heading, sentences));
                number = match.Groups["number"] is { Success: true } one
                    ? int.Parse(one.Value)
                    : null;
                heading = SentenceDigest.Normalize(match.Groups["heading"].Value);
                sentences = [];
                sentences.Add(SourceSentence.Of(heading));
            }
            else
            {
                sentences.AddRange(Sentences(block.TrimStart('#')));
            }
        }

        return [.. sections, new(number, heading, sentences)];
    }

    private static IEnumerable<SourceSentence> Sentences(string block) =>
        SentenceEnd().Split(SentenceDigest.Normalize(block)).Select(SourceSentence.Of);

    // A heading, a list item or a paragraph: whatever stands together.
    private static IEnumerable<string> Blocks(string markdown)
    {
        var block = "";
        foreach (var line in markdown.Split('\n').Select(line => line.Trim()))
        {
            var isAlone = line.Length == 0 || line.StartsWith('#') || Ruler().IsMatch(line);
            if ((isAlone || ListMarker().IsMatch(line)) && block.Length > 0)
            {
                yield return block;
                block = "";
            }

            if (line.StartsWith('#'))
            {
                yield return line;
            }
            else if (!isAlone)
            {
                block = block.Length > 0 ? $"{block} {line}" : line;
            }
        }

        if (block.Length > 0)
        {
            yield return block;
        }
    }

    [GeneratedRegex(
        @"^##\s+(?:(?<number>[0-9]+)\.\s+)?(?<heading>[^#].*)$",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex SectionHeading();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(?:[-*+]|[0-9]+[.)])\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListMarker();

    [GeneratedRegex(@"^(?:-{3,}|\*{3,}|_{3,})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ruler();
}
