using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Mutants;

/// <summary>A small truth store in files, made of steps that can be replaced one by one.</summary>
/// <remarks>It is there for mutants to be made of, and nothing to keep a town in.</remarks>
public sealed class PlainStore : ITruthStore, IDisposable
{
    private readonly StoreFolder _folder;
    private readonly PlainStoreSteps _steps;
    private readonly IDisposable _lock;

    /// <summary>Opens the store of a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="steps">What it does.</param>
    public PlainStore(string path, PlainStoreSteps steps)
    {
        (_folder, _steps) = (new(path), steps);
        _lock = steps.Lock(_folder);
    }

    /// <inheritdoc/>
    public ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(_steps.Read(_folder));

    /// <inheritdoc/>
    public ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        _steps.Demand(_folder, truth, cancellation);
        _steps.Write(_folder, truth);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _steps.Close(_folder);
        _lock.Dispose();
    }
}
