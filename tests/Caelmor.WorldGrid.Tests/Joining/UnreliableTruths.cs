using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.WorldGrid.Tests.Joining;

/// <summary>A truth store whose commits fail.</summary>
/// <param name="inner">Keeps the truths.</param>
internal sealed class UnreliableTruths(ITruthStore inner) : ITruthStore
{
    /// <summary>Whether the next commits fail before anything has happened.</summary>
    public bool Refuses { get; set; }

    /// <summary>Whether the answer to the next commits gets lost.</summary>
    public bool LosesAnswers { get; set; }

    public ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation) =>
        inner.ReadAsync(cancellation);

    public async ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        if (Refuses)
        {
            throw new IOException("No space left on device");
        }

        await inner.CommitAsync(truth, cancellation);
        if (LosesAnswers)
        {
            throw new IOException("The answer was lost");
        }
    }
}
