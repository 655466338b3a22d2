using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Transcripts;
using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Judging;
using Caelmor.TruthStore.Specs.Places;
using Caelmor.TruthStore.Specs.Trials;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>Opens the store of a scenario, asks it, closes it, and writes down what was
/// done.</summary>
public sealed class StoreDriver(
    TruthStoreUnderTest subject, PlaceDriver places, Journal journal) : IAsyncDisposable
{
    private const string Port = "store";

    private static readonly ValueWatch Nobody = new([], _ => { });

    // They are made before the store is opened, and so tidied up after it is closed.
    private readonly PlaceDriver _places = places;

    private IOpenStore? _open;

    /// <summary>Opens the store; null if that was granted, else why not.</summary>
    /// <remarks>One that is open twice is closed once: the first stays.</remarks>
    public async Task<Exception?> TryOpenAsync()
    {
        journal.Note(Port, StoreAction.Open);
        try
        {
            var opened = await subject.Trial.OpenAsync(PlaceName.Store);
            await (_open is null ? Task.CompletedTask : opened.CloseAsync());
            _open ??= opened;
            return null;
        }
        catch (Exception failure) when (IsAnswer(failure))
        {
            NoteRefusal(failure);
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
            journal.Note(Port, StoreAction.Close);
            await closing.CloseAsync();
        }
    }

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

    /// <summary>Commits the truth, which has to be acknowledged.</summary>
    public async Task CommitAsync(Truth truth)
    {
        var refusal = await CommitAsync(truth, Nobody, CancellationToken.None);
        Expect.That(
            refusal is null,
            $"the commit of epoch {truth.Epoch} is acknowledged.",
            () => $"{Describe.Of(refusal!)}.");
    }

    /// <summary>Commits something that nobody watches; null if it is acknowledged, else why
    /// not.</summary>
    public Task<Exception?> TryCommitAsync(Truth? truth) =>
        CommitAsync(truth, Nobody, CancellationToken.None);

    /// <summary>Reads from the store as it is open.</summary>
    public async Task<Reading> ReadAsync()
    {
        var store = await OpenedAsync();
        journal.Note(Port, StoreAction.Read);
        return Noted(await store.ReadAsync());
    }

    /// <summary>Begins to read from the store while it commits, and lets it go on.</summary>
    /// <returns>Waits for what came of it. It is written down then: when a reading ends is the
    /// machine's affair.</returns>
    public Func<Task<Reading>> ReadMeanwhile()
    {
        journal.Note(Port, StoreAction.Read);
        var reading = _open!.ReadMeanwhile();
        return async () => Noted(await reading());
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

    /// <summary>Commits; null if it is acknowledged, else why not.</summary>
    internal async Task<Exception?> CommitAsync(
        Truth? truth, ValueWatch watch, CancellationToken cancellation)
    {
        var store = await OpenedAsync();
        journal.Note(Port, StoreAction.Commit, truth is null ? "nothing" : $"epoch {truth.Epoch}");
        try
        {
            await store.CommitAsync(truth, watch, cancellation);
            journal.Note(Port, StoreAction.Answered, "acknowledged");
            return null;
        }
        catch (Exception refusal) when (IsAnswer(refusal))
        {
            NoteRefusal(refusal);
            return refusal;
        }
    }

    /// <summary>Opens the altered copy of the store, reads once and closes it.</summary>
    internal async Task<Reading> ReadCopyAsync()
    {
        IOpenStore? copy = null;
        try
        {
            copy = await subject.Trial.OpenAsync(PlaceName.Copy);
            return Noted(await copy.ReadAsync());
        }
        catch (Exception failure) when (IsAnswer(failure))
        {
            return Noted(new Reading.Failed(failure));
        }
        finally
        {
            await (copy?.CloseAsync() ?? Task.CompletedTask);
        }
    }

    // Of a store, an exception is an answer. What is none means nothing, or never came.
    private static bool IsAnswer(Exception thrown) => thrown is not
        (MalformedAnswerException or ImplementationCrashedException or ReplayException);

    private async Task<IOpenStore> OpenedAsync()
    {
        if (_open is null && await TryOpenAsync() is { } failure)
        {
            throw new RuleBreachException("the store is opened.", $"{Describe.Of(failure)}.");
        }

        return _open!;
    }

    private Reading Noted(Reading reading)
    {
        journal.Note(Port, StoreAction.Answered, $"{reading}");
        return reading;
    }

    private void NoteRefusal(Exception refusal) =>
        journal.Note(Port, StoreAction.Answered, $"refused: {Describe.KindOf(refusal)}");
}
