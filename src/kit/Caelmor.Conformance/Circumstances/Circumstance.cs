using System.Collections.Immutable;

namespace Caelmor.Conformance.Circumstances;

/// <summary>Something around a scenario that makes no difference to what it says.</summary>
/// <param name="Dimension">What it is about, such as <c>names</c>.</param>
/// <param name="Value">What it is like, such as <c>long</c>.</param>
/// <param name="Steps">The steps that bring it about, in the words of the features. Each can be left
/// out without the others.</param>
public sealed record Circumstance(
    string Dimension, string Value, ImmutableArray<string> Steps);
