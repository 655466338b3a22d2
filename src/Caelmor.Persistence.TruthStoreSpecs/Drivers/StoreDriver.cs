using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;
using Caelmor.Persistence.TruthStoreSpecs.Judging;
using Caelmor.Persistence.TruthStoreSpecs.Places;

namespace Caelmor.Persistence.TruthStoreSpecs.Drivers;

/// <summary>Opens the store of a scenario, asks it, closes it, and writes down what was
/// done.</summary>
public sealed class StoreDriver(
    TruthStoreUnderTest subject, ScenarioPlaces places, Journal journal) : IAsyncDisposable
{
    private const string Port = "store";

    private ITruthStore? _open;

    /// <summary>Opens the store; null if that was granted, else why not.</summary>
    /// <remarks>One that is open twice is closed once: the first stays.</remarks>
    public async Task<Exception?> TryOpenAsync()
    {
        journal.Note(Port, PortAction.Open);
        try
        {
            var opened = Peruse.Open(subject.Implementation, places.Store.Folder);
            await (_open is null ? ValueTask.CompletedTask : Closing.CloseAsync(opened));
            _open ??= opened;
            return null;
        }
        catch (Exception failure) when (failure is not MalformedAnswerException)
        {
            journal.Note(Port, PortAction.Answered, $"refused: {failure.GetType().Name}");
            return failure;
        }
    }

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
    public async Task<Reading> ReadAsync()
    {
        var store = await OpenedAsync();
        journal.Note(Port, PortAction.Read);
        var reading = await Peruse.ReadAsync(store);
        journal.Note(Port, PortAction.Answered, $"{reading}");
        return reading;
    }

    /// <summary>Closes the store, opens it anew and reads.</summary>
    public async Task<Reading> ReadAnewAsync()
    {
        await CloseAsync();
        return await TryOpenAsync() is { } failure
            ? new Reading.Failed(failure)
            : await ReadAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => CloseAsync();

    private async Task<ITruthStore> OpenedAsync()
    {
        if (_open is null && await TryOpenAsync() is { } failure)
        {
            throw new CanonBreachException("the store is opened.", $"{Tell.Of(failure)}.");
        }

        return _open!;
    }
}
