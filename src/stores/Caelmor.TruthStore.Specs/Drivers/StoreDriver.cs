using Caelmor.Conformance.Journaling;
using Caelmor.TruthStore.Specs.Judging;
using Caelmor.TruthStore.Specs.Places;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>Has the store of a scenario, and the altered copy of it.</summary>
public sealed class StoreDriver : IAsyncDisposable
{
    // It can say that a truth is broken first, and give something else when it is asked again.
    private const int ReadingsOfCopies = 2;

    // They are made before the store is opened, and so tidied up after it is closed.
    private readonly PlaceDriver _places;

    /// <summary>The store of a trial.</summary>
    public StoreDriver(TruthStoreUnderTest subject, PlaceDriver places, Journal journal)
    {
        _places = places;
        Store = new(subject.Trial, PlaceName.Store, "store", journal);
        Copy = new(subject.Trial, PlaceName.Copy, "store", journal);
    }

    /// <summary>The store.</summary>
    internal StoreInPlace Store { get; }

    /// <summary>The altered copy of it.</summary>
    internal StoreInPlace Copy { get; }

    /// <summary>Opens the store; null if that was granted, else why not.</summary>
    public Task<Exception?> TryOpenAsync() => Store.TryOpenAsync();

    /// <summary>Closes the store, if it is open.</summary>
    public ValueTask CloseAsync() => Store.CloseAsync();

    /// <summary>Closes the store and empties its place.</summary>
    public async Task BeginAnewAsync()
    {
        await CloseAsync();
        _places.Clear();
    }

    /// <summary>Closes the store and keeps what its files hold, to put it back later.</summary>
    public async Task RememberAsync()
    {
        await CloseAsync();
        _places.Remember();
    }

    /// <summary>Reads from the store as it is open.</summary>
    public Task<Reading> ReadAsync() => Store.ReadAsync();

    /// <summary>Closes the store, opens it anew and reads.</summary>
    public Task<Reading> ReadAnewAsync() => Store.ReadAnewAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => CloseAsync();

    /// <summary>Opens the altered copy of the store, reads several times, asks for its epoch and
    /// closes it.</summary>
    /// <returns>What was read, and what was told after the last reading.</returns>
    internal Task<IReadOnlyList<(Reading Reading, Telling? Telling)>> LookAtCopyAsync() =>
        Copy.LookAsync(ReadingsOfCopies);
}
