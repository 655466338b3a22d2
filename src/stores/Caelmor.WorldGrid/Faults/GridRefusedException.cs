namespace Caelmor.WorldGrid.Embedded.Faults;

/// <summary>A grid does not do what was asked of it, and nothing has changed.</summary>
/// <param name="message">What was found, what was expected, what to do.</param>
/// <param name="cause">What the disk said, if it said something.</param>
#pragma warning disable CA1032 // A refusal always says why.
public sealed class GridRefusedException(string message, Exception? cause = null)
    : Exception(message, cause);
#pragma warning restore CA1032
