using Caelmor.Persistence;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Specs.Tests.Conforming;

/// <summary>What all stores of these tests have: a folder, a lock, and one commit at a time.</summary>
public abstract class StoreOfOneProcess : ITruthStore, IDisposable
{
    private readonly FileStream _held;

    /// <summary>Opens the store of a folder.</summary>
    protected StoreOfOneProcess(string folder)
    {
        Folder = folder;
        _held = new(In("lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
    }

    /// <summary>The folder.</summary>
    protected string Folder { get; }

    /// <inheritdoc/>
    public abstract ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation);

    /// <inheritdoc/>
    public abstract ValueTask CommitAsync(Truth truth, CancellationToken cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what it has open, the lock last.</summary>
    protected virtual void Dispose(bool disposing) => _held.Dispose();

    /// <summary>The path of a file.</summary>
    protected string In(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file through to the disk.</summary>
    protected void Write(string name, byte[] content)
    {
        using var file = new FileStream(In(name), FileMode.Create);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Puts a whole file in the place of another, at one instant.</summary>
    protected void Replace(string name, byte[] content)
    {
        Write("unfinished", content);
        File.Move(In("unfinished"), In(name), overwrite: true);
    }

    /// <summary>Epochs go forward.</summary>
    protected static void Demand(Truth truth, Epoch inForce)
    {
        if (truth.Epoch <= inForce)
        {
            throw new InvalidOperationException(
                $"Found epoch {truth.Epoch}, expected one after {inForce}.");
        }
    }
}

/// <summary>One of these stores, as the certifier meets it.</summary>
/// <param name="name">What it calls itself.</param>
/// <param name="open">Opens it.</param>
public abstract class ConformingStore(string name, Func<string, ITruthStore> open)
    : ITruthStoreImplementation
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Version => "1";

    /// <inheritdoc/>
    public ITruthStore Open(string place) => open(place);
}
