using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;
using Caelmor.Persistence.TruthStoreSpecs.Judging;
using Caelmor.Persistence.TruthStoreSpecs.Places;
using Caelmor.Persistence.TruthStoreSpecs.Processes;

namespace Caelmor.Persistence.TruthStoreSpecs.Drivers;

/// <summary>Opens the store of a scenario, asks it, closes it, and writes down what was
/// done.</summary>
public sealed class StoreDriver(
    TruthStoreUnderTest subject, ScenarioPlaces places, Journal journal) : IAsyncDisposable
{
    private const string Port = "store";

    private ITruthStore? _open;

    /// <summary>Opens a store in the place that the scenario is about; null if it did.</summary>
    public Task<Exception?> TryOpenAsync() => TryOpenAsync(places.Store.Folder);

    /// <summary>Closes the store, if it is open.</summary>
    public async ValueTask CloseAsync()
    {
        if (_open is not null)
        {
            var closing = _open;
            _open = null;
            journal.Note(Port, PortAction.Close);
            await Closing.CloseAsync(closing);
        }
    }

    /// <summary>Commits; null if it is acknowledged, else why not.</summary>
    public async Task<Exception?> CommitAsync(Truth? truth, CancellationToken cancellation)
    {
        var store = await OpenedAsync();
        journal.Note(Port, PortAction.Commit, truth is null ? "nothing" : $"epoch {truth.Epoch}");
        try
        {
            await store.CommitAsync(truth!, cancellation);
            journal.Note(Port, PortAction.Answered, "acknowledged");
            return null;
        }
        catch (Exception refusal)
        {
            journal.Note(Port, PortAction.Answered, $"refused: {refusal.GetType().Name}");
            return refusal;
        }
    }

    /// <summary>Commits the truth, which has to be acknowledged.</summary>
    public async Task CommitAsync(Truth truth)
    {
        var refusal = await CommitAsync(truth, CancellationToken.None);
        Demand.That(
            refusal is null,
            $"the commit of epoch {truth.Epoch} is acknowledged.",
            () => $"{Tell.Of(refusal!)}.");
    }

    /// <summary>Reads from the store as it is open.</summary>
    public async Task<Reading> ReadAsync() => await ReadAsync(await OpenedAsync());

    /// <summary>Closes the store, opens it anew and reads.</summary>
    public async Task<Reading> ReadAnewAsync()
    {
        await CloseAsync();
        return await TryOpenAsync() is { } failure ? new Reading.Failed(failure) : await ReadAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => CloseAsync();

    /// <summary>Opens the store of another place, reads and closes.</summary>
    internal async Task<Reading> ReadAtAsync(Place place)
    {
        ITruthStore? store = null;
        try
        {
            store = Forking.Apart(() => subject.Implementation.Open(place.Folder));
            return new Reading.Gave(Given(await store.ReadAsync(CancellationToken.None)));
        }
        catch (Exception failure) when (failure is not MalformedAnswerException)
        {
            return new Reading.Failed(failure);
        }
        finally
        {
            if (store is not null)
            {
                await Closing.CloseAsync(store);
            }
        }
    }

    private async Task<Reading> ReadAsync(ITruthStore store)
    {
        journal.Note(Port, PortAction.Read);
        Reading reading;
        try
        {
            reading = new Reading.Gave(Given(await store.ReadAsync(CancellationToken.None)));
        }
        catch (Exception failure) when (failure is not MalformedAnswerException)
        {
            reading = new Reading.Failed(failure);
        }

        journal.Note(Port, PortAction.Answered, $"{reading}");
        return reading;
    }

    private async Task<ITruthStore> OpenedAsync()
    {
        if (_open is null && await TryOpenAsync() is { } failure)
        {
            throw new CanonBreachException("the store is opened.", $"{Tell.Of(failure)}.");
        }

        return _open!;
    }

    private async Task<Exception?> TryOpenAsync(string place)
    {
        journal.Note(Port, PortAction.Open);
        try
        {
            var opened = Forking.Apart(() => subject.Implementation.Open(place))
                ?? throw new MalformedAnswerException(
                    "Open answers with a store.", "nothing (null).");
            if (_open is not null)
            {
                await Closing.CloseAsync(opened);
                return null;
            }

            _open = opened;
            return null;
        }
        catch (Exception failure) when (failure is not MalformedAnswerException)
        {
            journal.Note(Port, PortAction.Answered, $"refused: {failure.GetType().Name}");
            return failure;
        }
    }

    private static StoredTruth Given(StoredTruth? stored) => stored switch
    {
        null => throw new MalformedAnswerException(
            "a reading gives a truth, or none.", "nothing (null)."),
        StoredTruth.Held { Truth: null or { States.IsDefault: true } } =>
            throw new MalformedAnswerException(
                "a reading gives a truth, or none.", "a truth without states (null)."),
        _ => stored,
    };
}
