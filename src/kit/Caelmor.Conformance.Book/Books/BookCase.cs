using System.Collections.Immutable;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Book.Books;

/// <summary>A scenario, or a row of an outline, and what became of it.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Outcomes">One for each implementation, in their order.</param>
public sealed record BookCase(Scenario Scenario, ImmutableArray<CaseOutcome> Outcomes);
