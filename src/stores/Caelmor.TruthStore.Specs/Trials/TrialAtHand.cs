using Caelmor.Conformance.Features;
using Caelmor.Conformance.Judging;
using Caelmor.Persistence;
using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Judging;
using Caelmor.TruthStore.Specs.Places;
using Caelmor.TruthStore.Specs.Processes;

namespace Caelmor.TruthStore.Specs.Trials;

/// <summary>One run of a store at hand: its places lie below one folder for temporary
/// files.</summary>
internal sealed class RunAtHand(
    ITruthStoreImplementation implementation, StoreProcessStart start) : IStoreRun
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("caelmor-stores-");

    public IStoreTrial Prepare(Scenario scenario) =>
        new TrialAtHand(implementation, start, _root.FullName);

    // What a store that hangs still writes to is left until now.
    public void Dispose()
    {
        try
        {
            _root.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The folder for temporary files is tidied by its owner.
        }
    }
}

/// <summary>One trial of a store at hand, in a place of its own.</summary>
/// <param name="root">The folder below which the places of a run lie.</param>
internal sealed class TrialAtHand(
    ITruthStoreImplementation implementation, StoreProcessStart start, string root) : IStoreTrial
{
    // Nothing is demanded to be over by then. Whoever is later still is met by other trials.
    private static readonly TimeSpan AMoment = TimeSpan.FromMilliseconds(60);

    // Who knows that nobody waits is in no hurry.
    private static readonly TimeSpan ALongMoment = TimeSpan.FromMilliseconds(600);

    private readonly PlacesAtHand _places = new(
        root, implementation.Medium ?? new FolderMedium());

    public IPlaces Places => _places;

    public Task<IOpenStore> OpenAsync(PlaceName place) => Task.FromResult<IOpenStore>(
        StoreAtHand.Open(implementation, _places.FolderOf(place)));

    public IStoreProcess Process() =>
        new ProcessAtHand(start, _places.FolderOf(PlaceName.Store));

    public void Foresee(Truth truth)
    {
        // The other process makes it by itself.
    }

    public Task LetTimePassAsync(bool isLong) => Task.Delay(isLong ? ALongMoment : AMoment);

    public Exception? End(bool isAbandoned) => null;
}

/// <summary>Somebody's store, open in this process.</summary>
internal sealed class StoreAtHand(ITruthStore store) : IOpenStore
{
    // A reading that waits for the end of the commit is left to wait.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    // Where one waits, the next one does.
    private static readonly TimeSpan LittlePatience = TimeSpan.FromMilliseconds(10);

    private Task _lastReading = Task.CompletedTask;

    /// <summary>Opens the store of a folder.</summary>
    /// <exception cref="MalformedAnswerException">It answers with nothing.</exception>
    public static StoreAtHand Open(ITruthStoreImplementation implementation, string folder) =>
        new(Forking.Apart(() => implementation.Open(folder)) ?? throw new MalformedAnswerException(
            "Open answers with a store.", "nothing (null)."));

    public async Task CommitAsync(Truth? truth, ValueWatch watch, CancellationToken cancellation)
    {
        var listener = new Listener(watch.Hear);
        var watched = truth is null ? null : watch.Systems.Aggregate(
            truth, (one, system) => Town.Watched(one, system, () => listener.Hear(system)));
        try
        {
            await store.CommitAsync(watched!, cancellation);
        }
        finally
        {
            listener.Stop();
        }
    }

    public async Task<Reading> ReadAsync()
    {
        try
        {
            return new Reading.Gave(
                WellFormed.Truth(await store.ReadAsync(CancellationToken.None)));
        }
        catch (Exception failure) when (failure is not MalformedAnswerException)
        {
            return new Reading.Failed(failure);
        }
    }

    public async Task<Telling> TellEpochAsync()
    {
        try
        {
            return new Telling.Told(await store.ReadEpochAsync(CancellationToken.None));
        }
        catch (Exception failure)
        {
            return new Telling.Failed(failure);
        }
    }

    public Func<Task<Reading>> ReadMeanwhile()
    {
        var reading = Task.Run(ReadAsync);
        Task.WaitAny([reading], _lastReading.IsCompleted ? Patience : LittlePatience);
        _lastReading = reading;
        return () => reading;
    }

    public async Task CloseAsync()
    {
        try
        {
            await Closing.CloseAsync(store);
        }
        catch (Exception failure)
        {
            throw new ImplementationCrashedException("close the store", failure);
        }
    }

    /// <summary>Hears of readings one after the other, as long as the commit is under
    /// way.</summary>
    /// <remarks>A store that keeps the truth in memory hands out watched values later, when it is
    /// the suite that reads them.</remarks>
    private sealed class Listener(Action<SystemName> hear)
    {
        private readonly Lock _gate = new();
        private bool _isOver;

        public void Hear(SystemName system)
        {
            lock (_gate)
            {
                if (!_isOver)
                {
                    hear(system);
                }
            }
        }

        public void Stop()
        {
            lock (_gate)
            {
                _isOver = true;
            }
        }
    }
}
