namespace Caelmor.TruthStore.Specs.Judging;

/// <summary>A store threw at this place when it was tried: it refused, or it could not
/// read.</summary>
/// <param name="kind">What kind of exception it was, such as <c>IOException</c>.</param>
/// <param name="message">What it said then.</param>
#pragma warning disable CA1032 // It always was of some kind.
internal sealed class ReplayedFailureException(string kind, string message) : Exception(message)
#pragma warning restore CA1032
{
    public string Kind => kind;
}
