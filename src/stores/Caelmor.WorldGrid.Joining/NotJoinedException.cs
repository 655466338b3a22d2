namespace Caelmor.WorldGrid.Joining;

/// <summary>A truth and a grid do not belong together, or could not be kept together; nothing was
/// opened or saved.</summary>
/// <param name="message">What was found, what was expected, what to do.</param>
/// <param name="cause">What the grid said, if it said something.</param>
#pragma warning disable CA1032 // A refusal always says why.
public sealed class NotJoinedException(string message, Exception? cause = null)
    : Exception(message, cause);
#pragma warning restore CA1032
