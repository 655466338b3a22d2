using System.Collections.Immutable;
using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Specs.Sources;

/// <summary>Says where the designers' documents have moved away from the register.</summary>
/// <remarks>
/// The register keeps no sentence of a document, only digests. So a changed sentence is shown as it
/// reads now, beside
/// the rule that restates what it used to say.
/// </remarks>
public static class Drift
{
    /// <summary>
    /// Compares the documents with a suite's register, and names the scenarios to read again.
    /// </summary>
    /// <param name="suite">The suite.</param>
    /// <param name="documents">The documents by name, such as <c>stage-21.1.md</c>.</param>
    /// <exception cref="InvalidDataException">A document is absent or has no sections.</exception>
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
    /// <exception cref="InvalidDataException">A document is absent or has no sections.</exception>
    public static DriftReport Compare(
        CanonRegister register, IReadOnlyDictionary<string, string> documents)
    {
        var sections = register.Stages.Select(stage => (stage, Read(stage, documents))).ToList();
        return new(
            sections.Sum(one => one.Item2.Sum(section => section.Sentences.Count)),
            [.. sections.SelectMany(one => Compare(one.stage, one.Item2))]);
    }

    private static IReadOnlyList<SourceSection> Read(
        CanonStage stage, IReadOnlyDictionary<string, string> documents)
    {
        var name = SourceFolder.NameOf(stage);
        if (!documents.TryGetValue(name, out var text))
        {
            throw new InvalidDataException(
                $"Found no document '{name}'. Expected one for each stage of the register.");
        }

        var sections = SourceDocument.Split(text);
        return sections.Count > 1 ? sections : throw new InvalidDataException(
            $"The document '{name}' has no sections. "
            + "Expected headings such as '## 6. Save Atomicity Rules'.");
    }

    private static IEnumerable<DriftFinding> Compare(
        CanonStage stage, IReadOnlyList<SourceSection> document)
    {
        var name = SourceFolder.NameOf(stage);
        var preamble = new CanonSection(0, "(before the first section)", stage.Context, []);
        var remaining = document.ToList();
        foreach (var known in stage.Sections.Prepend(preamble))
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

    private static bool IsSame(CanonSection known, SourceSection section) =>
        section.Number is { } number ? number == known.Number
        : section.Heading.Length == 0 ? known.Number == 0
        : string.Equals(section.Heading, known.Title, StringComparison.OrdinalIgnoreCase);
}
