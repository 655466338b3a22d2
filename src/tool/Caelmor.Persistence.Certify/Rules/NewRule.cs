using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.Persistence.Certify.Rules;

/// <summary>A rule that the caller wants to add, as it was typed.</summary>
/// <param name="Section">Such as <c>21.1-6</c>.</param>
/// <param name="Restated">What it asks for, in the register's words.</param>
/// <param name="Sentences">The sentences of the source document that it is made of.</param>
internal sealed record NewRule(string Section, string Restated, ImmutableArray<string> Sentences)
{
    /// <summary>What it belongs to; null: what the rules of its section belong to.</summary>
    public string? Group { get; init; }

    /// <summary>How strongly its source speaks.</summary>
    public Strength Strength { get; init; }

    /// <summary>What has to show that it is obeyed.</summary>
    public string ShownBy { get; init; } = "its scenarios";

    /// <summary>The rule that it stands under; null for none.</summary>
    public string? Under { get; init; }

    /// <summary>The rule as the register will have it.</summary>
    /// <exception cref="StopException">It can't be one; the message says why.</exception>
    public RuleDraft In(Register register, Spec spec)
    {
        var (document, section) = Place(register);
        CheckTexts();
        CheckSource(document);
        var draft = new RuleDraft(document, section, GroupIn(register, document, section), Restated, ShownBy)
        {
            Strength = Strength,
            Source = [.. Sentences.Select(SentenceDigest.Of)],
            Under = Under is null ? null : RuleNumbers.One(Under, [.. KnownSpecs.Above(spec)], register).Id,
        };
        CheckIsNew(draft, register);
        return draft;
    }

    private (Document Document, Section Section) Place(Register register)
    {
        var all = register.Documents
            .SelectMany(document => document.Sections, (document, section) => (document, section))
            .ToDictionary(one => $"{one.document.Id}-{one.section.Number}");
        return all.TryGetValue(Section, out var found) ? found : throw StopException.Misuse(
            $"there is no section '{Section}' in the register."
            + DidYouMean.Hint(Section, all.Keys)
            + $" There are: {string.Join(", ", all.Keys)}.");
    }

    private Group GroupIn(Register register, Document document, Section section) =>
        Group is not null
            ? RuleNumbers.Group(Group, register)
            : section.Rules.Concat(document.Sections.SelectMany(one => one.Rules))
                .Select(rule => rule.Group)
                .FirstOrDefault() ?? register.Groups[0];

    private void CheckTexts()
    {
        foreach (var (option, text) in Sentences.Select(one => ("--sentence", one))
            .Prepend(("--shown-by", ShownBy)).Prepend(("--restated", Restated)))
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                throw StopException.Misuse($"{option} is empty. It takes a sentence.");
            }
        }
    }

    // What designers keep as a document, rules are made of.
    private void CheckSource(Document document)
    {
        if (Sentences.IsEmpty && (document.File.Length > 0 || Under is null))
        {
            throw StopException.Misuse(document.File.Length > 0
                ? $"the rule has no source. Name the sentence of {document.File} that it is made "
                    + "of, with --sentence."
                : "the rule has no source. Name the rule that it stands under, with --under, or "
                    + "the sentence that it is made of, with --sentence.");
        }
    }

    private static void CheckIsNew(RuleDraft draft, Register register)
    {
        if (register.Rules.FirstOrDefault(rule => rule.Source.Intersect(draft.Source).Any())
            is { } taken)
        {
            throw StopException.Misuse(
                $"rule {taken.Id} is made of that sentence already: {taken.Restated}. Name the "
                + "sentence that is new.");
        }
    }
}
