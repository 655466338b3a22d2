using System.Diagnostics;

namespace Caelmor.WorldGrid.SampleTown;

/// <summary>Ends the process, as a power failure would, at the worst moment: the grid is saved, and
/// the truth is not.</summary>
/// <param name="inner">Keeps the truths.</param>
internal sealed class DyingTruthStore(ITruthStore inner) : ITruthStore
{
    public ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation) =>
        inner.ReadAsync(cancellation);

    public ValueTask<Epoch> ReadEpochAsync(CancellationToken cancellation) =>
        inner.ReadEpochAsync(cancellation);

    public ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        Console.WriteLine("The grid is saved, the truth is not.");
        Process.GetCurrentProcess().Kill();
        throw new UnreachableException();
    }
}
