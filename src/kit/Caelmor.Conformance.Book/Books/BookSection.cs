using System.Collections.Immutable;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Book.Books;

/// <summary>A section of a document.</summary>
/// <param name="Document">The document's number.</param>
/// <param name="Section">The section.</param>
/// <param name="Features">The heads of the feature files whose examples stand here.</param>
/// <param name="Rules">Its rules; of some sections there are none.</param>
public sealed record BookSection(
    string Document,
    Section Section,
    ImmutableArray<Feature> Features,
    ImmutableArray<BookRule> Rules)
{
    /// <summary>Its number with that of its document, such as <c>21.1-6</c>.</summary>
    public string Id => $"{Document}-{Section.Number}";
}
