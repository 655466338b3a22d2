namespace Caelmor.WorldGrid.Joining;

/// <summary>A truth store that has a grid saved before each commit.</summary>
/// <param name="inner">Keeps the truths.</param>
/// <param name="grid">Is saved first.</param>
/// <param name="mostFailed">How many commits in a row may fail: with each the grid has one more save
/// that is newer than the truth in force, and the one that goes with it is a backup at
/// most.</param>
internal sealed class JoinedTruthStore(ITruthStore inner, IWorldGrid grid, int mostFailed)
    : ITruthStore
{
    private int _failed;
    private string? _last;

    public async ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation)
    {
        var stored = await inner.ReadAsync(cancellation);
        if (stored is StoredTruth.Held held && GridStamp.Of(held.Truth) == _last)
        {
            // A commit whose answer got lost was one all the same.
            _failed = 0;
        }

        return stored;
    }

    public ValueTask<Epoch> ReadEpochAsync(CancellationToken cancellation) =>
        inner.ReadEpochAsync(cancellation);

    /// <remarks>The simulation is held meanwhile (Canon 21.1-6.6), so nobody writes into the grid
    /// between the states of the truth and its own save.</remarks>
    public async ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(truth);
        if (_failed >= mostFailed)
        {
            throw new NotJoinedException(
                $"Found {_failed} commits in a row that failed after the grid was saved; expected "
                + $"at most {mostFailed}, as many as the grid keeps backups: one more save, and "
                + "the one that goes with the truth in force is gone. See to the disk of the "
                + "truths, and open both anew. Nothing was saved.");
        }

        _last = GridStamp.Of(truth);
        await grid.SaveAsync(_last, cancellation);
        _failed++;
        await inner.CommitAsync(truth, cancellation);
        _failed = 0;
    }
}
