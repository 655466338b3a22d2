using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

/// <summary>Keeps the truth in a folder, as one file for each epoch. The newest one is in
/// force.</summary>
public sealed class FolderStore : ITruthStore, IDisposable
{
    private const int Kept = 3;

    private readonly Lock _oneCommitAtATime = new();
    private readonly EpochFiles _files;
    private readonly FileStream _lock;

    public FolderStore(string place)
    {
        _files = new(place);

        // The operating system takes this lock back when the process ends, however it ends.
        _lock = new FileStream(
            Path.Combine(place, "lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

        // What a process that was killed had renamed is on the disk before anybody reads it.
        try
        {
            FolderFlush.Of(place);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    public ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(
            _files.Newest is { } newest ? new StoredTruth.Held(Read(newest)) : StoredTruth.None);
    }

    public ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(truth);

        // Afterwards nobody is asked any more: a commit takes place as a whole, or not at all.
        cancellation.ThrowIfCancellationRequested();
        lock (_oneCommitAtATime)
        {
            if (_files.Newest is { } newest && truth.Epoch.Number <= newest)
            {
                throw new InvalidOperationException(
                    $"Found epoch {truth.Epoch}, expected one after {newest}. Epochs go forward.");
            }

            _files.Write(truth.Epoch.Number, TruthBytes.Of(truth));
            _files.RemoveAllBut(Kept);
        }

        return ValueTask.CompletedTask;
    }

    public void Dispose() => _lock.Dispose();

    private Truth Read(long epoch)
    {
        var truth = TruthBytes.Read(_files.Read(epoch));

        // A sound file under the name of another epoch is no truth of that epoch.
        return truth.Epoch.Number == epoch
            ? truth
            : throw new InvalidDataException(
                $"Found the truth of epoch {truth.Epoch} in the file of epoch {epoch}. Put back "
                + "what belongs there.");
    }
}
