using Caelmor.Persistence.Server;

namespace Caelmor.TruthStore.Specs.Judging;

/// <summary>What came of one reading of a store.</summary>
public abstract record Reading
{
    private Reading() { }

    /// <summary>It gave what the store holds.</summary>
    public sealed record Gave(StoredTruth Stored) : Reading
    {
        /// <summary>Such as <c>the truth of epoch 7, seal 1a2b3c4d, 16 data</c>.</summary>
        public override string ToString() => Describe.Of(Stored);
    }

    /// <summary>It failed.</summary>
    public sealed record Failed(Exception Failure) : Reading
    {
        /// <summary>The kind of the failure and its message.</summary>
        public override string ToString() => "a failure: " + Describe.Of(Failure);
    }
}

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
