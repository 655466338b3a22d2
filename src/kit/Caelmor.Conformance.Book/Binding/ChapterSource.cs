using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Specs;

namespace Caelmor.Conformance.Book.Binding;

/// <summary>What a chapter is made of, besides certificates.</summary>
/// <param name="Spec">The spec, for its mutants and what is said about it.</param>
/// <param name="Suite">A suite of it without problems.</param>
/// <param name="Features">The feature files that the suite was read from.</param>
public sealed record ChapterSource(
    Spec Spec, Suite Suite, IReadOnlyCollection<FeatureSource> Features)
{
    /// <summary>The words and the cast, as Markdown: those that travel with the spec, unless others
    /// are given.</summary>
    public string Guide { get; init; } = Spec.Files.Guide;

    /// <summary>What travels with a spec.</summary>
    public static ChapterSource Of(Spec spec) => new(spec, spec.Suite(), spec.Files.Features);
}
