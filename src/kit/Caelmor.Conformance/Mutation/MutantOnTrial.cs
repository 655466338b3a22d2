using System.Collections.Immutable;
using Caelmor.Conformance.Certification;

namespace Caelmor.Conformance.Mutation;

/// <summary>Somebody who is wrong on purpose, as the suite meets it.</summary>
/// <param name="Name">Short and unique.</param>
/// <param name="Breaks">The number of the rule whose own scenarios have to catch it.</param>
/// <param name="Sentence">What it does wrong, for people.</param>
/// <param name="CaughtBy">What the failing step has to have expected, in part.</param>
/// <param name="Subject">The one who is wrong.</param>
public sealed record MutantOnTrial(
    string Name, string Breaks, string Sentence, string CaughtBy, ISubject Subject)
{
    /// <summary>What the failing step can have expected instead, in part, when it lies low; null if
    /// nothing else will do.</summary>
    public string? OrBy { get; init; }

    /// <summary>Whether nothing of it shows in any scenario as it is written: it is tried in other
    /// circumstances, too.</summary>
    public bool LiesLow { get; init; }

    /// <summary>The same, lying low in several ways.</summary>
    public ImmutableArray<MutantVariant> Variants { get; init; } = [];

    /// <summary>Its variants, each as a mutant of its own.</summary>
    public IEnumerable<MutantOnTrial> LyingLow => Variants
        .Where(variant => variant.Subject is not null)
        .Select(variant => this with
        {
            Name = $"{Name}, {variant.Condition}",
            Subject = variant.Subject!,
            LiesLow = true,
            Variants = [],
        });

    /// <summary>The name, the rule and the sentence.</summary>
    public override string ToString() => $"{Name} ({Breaks}): {Sentence}";
}
