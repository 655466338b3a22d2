using System.Collections.Immutable;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Sources;

/// <summary>One sentence in which a source document and the register differ.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Document">The document, such as <c>stage-21.1.md</c>.</param>
/// <param name="Section">The section, such as <c>6. Save atomicity</c>; of a sentence that is
/// cited, that of the register.</param>
/// <param name="Rule">The rule it touches; null if it touches none that there is.</param>
/// <param name="Now">The sentence as the document has it; null if it is gone.</param>
public sealed record DriftFinding(
    DriftKind Kind, string Document, string Section, Rule? Rule, string? Now)
{
    /// <summary>
    /// The scenarios that show the rule and have to be read again, by id and title.
    /// </summary>
    public ImmutableArray<string> Scenarios { get; init; } = [];

    /// <summary>What was found, what the register has, and what to do.</summary>
    public override string ToString() => string.Join(Environment.NewLine + "  ", Lines());

    private IEnumerable<string> Lines()
    {
        yield return Kind == DriftKind.Lost
            ? $"{Document}: the sentence that rule {Rule?.Id} cites was changed or taken out."
            : $"{Document}, section {Section}: {What} was {Kind.ToString().ToLowerInvariant()}.";
        if (Now is not null)
        {
            yield return $"The document says: {Now}";
        }

        if (Rule is not null)
        {
            yield return $"The register restates: {Rule.Restated}";
        }

        foreach (var scenario in Scenarios)
        {
            yield return $"Shown by {scenario}";
        }

        yield return Remedy;
    }

    private string What => Rule is null ? "a sentence that is no rule" : $"rule {Rule.Id}";

    private string Remedy => (Kind, Rule) switch
    {
        (DriftKind.Added, _) =>
            "If it is a rule, give it the next number of its section and scenarios; "
            + "if not, add its digest to the section's context.",
        (DriftKind.Moved, _) =>
            "Where order matters, the rule means something else now. Put it back, or rule anew.",
        (DriftKind.Lost, _) =>
            "Read the document. If the rule rests on another sentence now, give it that one's "
            + "digest; if on none, take its source out. If it says something else, its scenarios "
            + "first.",
        (_, null) => "Read it, and renew the section's context.",
        (DriftKind.Removed, _) =>
            "Numbers are not given twice: let the rule go with its scenarios, or put it back.",
        _ => "Read both. If the rule still says it, renew its source; if not, its scenarios first.",
    };
}
