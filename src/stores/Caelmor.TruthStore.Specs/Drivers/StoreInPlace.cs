using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Transcripts;
using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Judging;
using Caelmor.TruthStore.Specs.Places;
using Caelmor.TruthStore.Specs.Trials;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>The store of one place: it is opened, asked and closed, and what was done is written
/// down.</summary>
/// <param name="trial">Has the store.</param>
/// <param name="place">The place.</param>
/// <param name="port">What the journal calls it.</param>
/// <param name="journal">Where it is written down.</param>
internal sealed class StoreInPlace(
    IStoreTrial trial, PlaceName place, string port, Journal journal)
{
    private IOpenStore? _open;

    /// <summary>Opens the store; null if that was granted, else why not.</summary>
    /// <remarks>One that is open twice is closed once: the first stays.</remarks>
    public async Task<Exception?> TryOpenAsync()
    {
        journal.Note(port, StoreAction.Open);
        try
        {
            var opened = await trial.OpenAsync(place);
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
            journal.Note(port, StoreAction.Close);
            await closing.CloseAsync();
        }
    }

    /// <summary>Commits; null if it is acknowledged, else why not.</summary>
    public async Task<Exception?> CommitAsync(
        Truth? truth, ValueWatch watch, CancellationToken cancellation)
    {
        var store = await OpenedAsync();
        journal.Note(port, StoreAction.Commit, truth is null ? "nothing" : $"epoch {truth.Epoch}");
        try
        {
            await store.CommitAsync(truth, watch, cancellation);
            journal.Note(port, StoreAction.Answered, "acknowledged");
            return null;
        }
        catch (Exception refusal) when (IsAnswer(refusal))
        {
            NoteRefusal(refusal);
            return refusal;
        }
    }

    /// <summary>Reads from the store as it is open.</summary>
    public async Task<Reading> ReadAsync()
    {
        var store = await OpenedAsync();
        journal.Note(port, StoreAction.Read);
        return Noted(await store.ReadAsync());
    }

    /// <summary>Asks the store, as it is open, for the epoch of the truth in force.</summary>
    public async Task<Telling> TellEpochAsync() => await TellEpochAsync(await OpenedAsync());

    private async Task<Telling> TellEpochAsync(IOpenStore store)
    {
        journal.Note(port, StoreAction.ReadEpoch);
        var telling = await store.TellEpochAsync();
        journal.Note(port, StoreAction.Answered, $"{telling}");
        return telling;
    }

    /// <summary>Begins to read from the store while it commits, and lets it go on.</summary>
    /// <returns>Waits for what came of it. It is written down then: when a reading ends is the
    /// machine's affair.</returns>
    public Func<Task<Reading>> ReadMeanwhile()
    {
        journal.Note(port, StoreAction.Read);
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

    /// <summary>Opens the store, reads several times, asks for its epoch and closes it.</summary>
    /// <returns>What was read, and what was told after the last reading.</returns>
    public async Task<IReadOnlyList<(Reading Reading, Telling? Telling)>> LookAsync(int times)
    {
        IOpenStore? opened = null;
        var seen = new List<(Reading, Telling?)>();
        try
        {
            opened = await trial.OpenAsync(place);
            for (var time = 0; time < times; time++)
            {
                var reading = Noted(await opened.ReadAsync());
                seen.Add((reading, time < times - 1 ? null : await TellEpochAsync(opened)));
            }
        }
        catch (Exception failure) when (IsAnswer(failure))
        {
            seen.Add((Noted(new Reading.Failed(failure)), null));
        }
        finally
        {
            await (opened?.CloseAsync() ?? Task.CompletedTask);
        }

        return seen;
    }

    // Of a store, an exception is an answer. What is none means nothing, or never came.
    private static bool IsAnswer(Exception thrown) => thrown is not
        (MalformedAnswerException or ImplementationCrashedException or ReplayException);

    /// <summary>Opens the store, if it is not open.</summary>
    /// <exception cref="RuleBreachException">It is refused.</exception>
    public Task BeOpenedAsync() => OpenedAsync();

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
        journal.Note(port, StoreAction.Answered, $"{reading}");
        return reading;
    }

    private void NoteRefusal(Exception refusal) =>
        journal.Note(port, StoreAction.Answered, $"refused: {Describe.KindOf(refusal)}");
}
