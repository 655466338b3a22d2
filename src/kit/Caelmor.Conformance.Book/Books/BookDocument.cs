using System.Collections.Immutable;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Book.Books;

/// <summary>A document of a spec, as a part of its chapter.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sections">Its sections.</param>
public sealed record BookDocument(Document Document, ImmutableArray<BookSection> Sections);
