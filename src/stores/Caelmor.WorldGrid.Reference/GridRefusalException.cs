namespace Caelmor.WorldGrid.Reference;

/// <summary>A grid does not do what was asked of it, and nothing has changed.</summary>
/// <param name="message">Why, and what can be done.</param>
#pragma warning disable CA1032 // A refusal always says why.
public sealed class GridRefusalException(string message) : Exception(message);
#pragma warning restore CA1032
