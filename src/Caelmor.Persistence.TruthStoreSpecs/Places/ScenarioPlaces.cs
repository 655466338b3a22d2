namespace Caelmor.Persistence.TruthStoreSpecs.Places;

/// <summary>The places of one scenario: that of the store, and copies of it.</summary>
public sealed class ScenarioPlaces : IDisposable
{
    private readonly string _root;

    /// <summary>Places below the folder of the run.</summary>
    public ScenarioPlaces(TruthStoreUnderTest subject)
    {
        _root = Directory.CreateDirectory(
            Path.Combine(subject.Root, Guid.NewGuid().ToString("N"))).FullName;
        Store = new(Directory.CreateDirectory(Path.Combine(_root, "store")).FullName);
    }

    internal Place Store { get; }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Empties the store's place. The store has to be closed.</summary>
    public void Clear()
    {
        Directory.Delete(Store.Folder, recursive: true);
        Directory.CreateDirectory(Store.Folder);
    }

    /// <summary>A copy of the store's place, which is gone after use.</summary>
    internal async Task WithCopyAsync(Func<Place, Task> use)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, "copy"));
        try
        {
            await use(Store.CopyTo(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
