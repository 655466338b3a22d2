using System.Collections.Immutable;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Site.Books;

/// <summary>A stage of the canon, as a part of the book.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Sections">Its sections.</param>
public sealed record BookStage(CanonStage Stage, ImmutableArray<BookSection> Sections);
