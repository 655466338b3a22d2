namespace Caelmor.Conformance.Judging;

/// <summary>
/// An exception came out of an implementation. That is a crash, and a crash is no rejection.
/// </summary>
/// <param name="request">What was asked of it.</param>
/// <param name="cause">What came out.</param>
#pragma warning disable CA1032 // A crash always has a cause.
public sealed class ImplementationCrashedException(string request, Exception cause)
    : Exception(
        $"The implementation crashed when asked to {request}: {cause.GetType().Name}: {cause.Message}"
        + " A rejection is an outcome; an exception is not.",
        cause)
#pragma warning restore CA1032
{
}
