using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Sources;

/// <summary>Says where the designers' documents have moved away from the register.</summary>
/// <remarks>
/// The register keeps no sentence of a document, only digests. So a changed sentence is shown as it
/// reads now, beside the rule that restates what it used to say. Of a document that is only cited,
/// other sentences may come and go.
/// </remarks>
public static class Drift
{
    /// <summary>
    /// Compares the documents with a suite's register, and names the scenarios to read again.
    /// </summary>
    /// <param name="suite">The suite.</param>
    /// <param name="documents">The documents by name, such as <c>stage-21.1.md</c>.</param>
    /// <exception cref="InvalidDataException">A document is absent or has no sections, or the
    /// register was made of none.</exception>
    public static DriftReport Compare(Suite suite, IReadOnlyDictionary<string, string> documents)
    {
        var report = Compare(suite.Register, documents);
        return report with { Findings = [.. report.Findings.Select(WithScenarios)] };

        DriftFinding WithScenarios(DriftFinding finding) =>
            finding.Rule is not { } rule ? finding : finding with
            {
                Scenarios = [.. suite.ScenariosOf(rule).Select((Scenario one) => one.ToString())],
            };
    }

    /// <summary>Compares the documents with a register.</summary>
    /// <param name="register">The register.</param>
    /// <param name="documents">The documents by name, such as <c>stage-21.1.md</c>.</param>
    /// <exception cref="InvalidDataException">A document is absent or has no sections, or the
    /// register was made of none.</exception>
    public static DriftReport Compare(
        Register register, IReadOnlyDictionary<string, string> documents)
    {
        if (!register.Documents.Any(one => one.Sources.Any()))
        {
            throw new InvalidDataException(
                $"The rules of {register.Title} were made of no document. There is nothing to "
                + "compare; name a spec that has sources.");
        }

        var followed = register.Documents.Where(one => one.File.Length > 0)
            .Select(one => (Source: one, Sections: Read(one.File, documents)))
            .ToList();
        var cited = register.Documents.Where(one => !one.Cites.IsEmpty)
            .Select(one => new CitedSentences(one, one.Cites.Select(name => Text(name, documents))))
            .ToList();
        return new(
            followed.Sum(one => one.Sections.Sum(section => section.Sentences.Count))
                + cited.Sum(one => one.Count),
            [
                .. followed.SelectMany(one => Compare(one.Source, one.Sections)),
                .. cited.SelectMany(one => one.Lost()),
            ]);
    }

    private static string Text(string name, IReadOnlyDictionary<string, string> documents) =>
        documents.TryGetValue(name, out var text) ? text : throw new InvalidDataException(
            $"Found no document '{name}'. Expected each document of the register.");

    private static IReadOnlyList<SourceSection> Read(
        string name, IReadOnlyDictionary<string, string> documents)
    {
        var sections = SourceDocument.Split(Text(name, documents));
        return sections.Count > 1 ? sections : throw new InvalidDataException(
            $"The document '{name}' has no sections. "
            + "Expected headings such as '## 6. Save Atomicity Rules'.");
    }

    private static IEnumerable<DriftFinding> Compare(
        Document source, IReadOnlyList<SourceSection> document)
    {
        var name = source.File;
        var preamble = new Section(0, "(before the first section)", source.Context, []);
        var remaining = document.ToList();
        foreach (var known in source.Sections.Prepend(preamble))
        {
            var same = remaining.FindAll(section => IsSame(known, section));
            remaining.RemoveAll(same.Contains);
            var found = same.SelectMany(section => section.Sentences).ToImmutableArray();
            foreach (var finding in new SectionDrift(name, known, found).Findings())
            {
                yield return finding;
            }
        }

        foreach (var section in remaining)
        {
            foreach (var sentence in section.Sentences)
            {
                yield return new(DriftKind.Added, name, section.ToString(), null, sentence.Text);
            }
        }
    }

    private static bool IsSame(Section known, SourceSection section) =>
        section.Number is { } number ? number == known.Number
        : section.Heading.Length == 0 ? known.Number == 0
        : string.Equals(section.Heading, known.Title, StringComparison.OrdinalIgnoreCase);
}
