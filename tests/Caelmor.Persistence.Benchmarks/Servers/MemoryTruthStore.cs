using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Servers;

/// <summary>Keeps the truth by reference.</summary>
public sealed class MemoryTruthStore : ITruthStore
{
    private StoredTruth _stored = StoredTruth.None;

    public ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation) => new(_stored);

    public ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        _stored = new StoredTruth.Held(truth);
        return ValueTask.CompletedTask;
    }
}
