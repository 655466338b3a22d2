using Caelmor.Conformance.Journaling;
using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Places;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>Another store of the same sort, open beside the scenario's own.</summary>
/// <remarks>Its truths are of earlier epochs than those of the first, and of the same town on other
/// days: whoever takes one store for the other shows it.</remarks>
public sealed class SecondPlaceDriver : IAsyncDisposable
{
    private const int OtherDays = 1_000;

    private readonly StoreInPlace _store;
    private readonly StoreStory _story;

    // They are made before the store is opened, and so tidied up after it is closed.
    private readonly PlaceDriver _places;

    private bool _isUsed;

    /// <summary>The second store of a trial.</summary>
    public SecondPlaceDriver(
        TruthStoreUnderTest subject,
        PlaceDriver places,
        Town town,
        Calendar calendar,
        Journal journal)
    {
        _places = places;
        _store = new(subject.Trial, PlaceName.Second, "second place", journal);
        _story = new(_store, (number, attempt) =>
            town.Truth(calendar.EpochOf(number), OtherDays + attempt));
    }

    /// <summary>Truths are committed to it, and it stays open.</summary>
    public async Task CommitAsync(int count)
    {
        _isUsed = true;
        for (var done = 0; done < count; done++)
        {
            await _story.CommitAsync(_story.MakeNext());
            await _story.ReadAsync();
        }
    }

    /// <summary>It gives what was committed to it, as it is open and opened anew.</summary>
    public async Task ShouldHoldItsOwnAsync()
    {
        if (_isUsed)
        {
            await _story.ReadAsync();
            await _story.ReadAnewAsync();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _store.CloseAsync();
}
