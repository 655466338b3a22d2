using System.Collections.Immutable;
using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Site.Books;

/// <summary>A section of a stage.</summary>
/// <param name="Stage">The stage's number.</param>
/// <param name="Section">The section.</param>
/// <param name="Features">The heads of the feature files whose examples stand here.</param>
/// <param name="Rules">Its rules; of some sections there are none.</param>
public sealed record BookSection(
    string Stage,
    CanonSection Section,
    ImmutableArray<Feature> Features,
    ImmutableArray<BookRule> Rules)
{
    /// <summary>Its number with that of its stage, such as <c>21.1-6</c>.</summary>
    public string Id => $"{Stage}-{Section.Number}";
}
