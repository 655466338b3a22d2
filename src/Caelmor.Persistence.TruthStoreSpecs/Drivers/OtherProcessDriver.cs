using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.TruthStoreSpecs.Cast;
using Caelmor.Persistence.TruthStoreSpecs.Places;
using Caelmor.Persistence.TruthStoreSpecs.Processes;

namespace Caelmor.Persistence.TruthStoreSpecs.Drivers;

/// <summary>Other processes that have the store.</summary>
public sealed class OtherProcessDriver(
    TruthStoreUnderTest subject,
    ScenarioPlaces places,
    StoreDriver store,
    CommitDriver commits,
    AnswerDriver answer,
    Journal journal) : IDisposable
{
    private const string Port = "other process";

    private KillMoment? _moment;
    private StoreProcess? _process;

    /// <summary>The process that commits is killed.</summary>
    public void Doom(KillMoment moment) => _moment = moment;

    /// <summary>Another process had the store and is gone.</summary>
    public async Task ComeAndGoAsync(Parting parting)
    {
        await ComeAsync();
        await GoAsync(parting);
    }

    /// <summary>Another process has the store open.</summary>
    public async Task ComeAsync()
    {
        await store.CloseAsync();
        journal.Note(Port, PortAction.Open);
        _process = await StoreProcess.OpenAsync(subject.Start, places.Store.Folder);
    }

    /// <summary>It closes the store, or is killed.</summary>
    public async Task GoAsync(Parting parting)
    {
        if (parting == Parting.ClosedIt)
        {
            journal.Note(Port, PortAction.Close);
            await _process!.CloseAsync();
            return;
        }

        journal.Note(Port, PortAction.Kill);
        _process!.Kill();
    }

    /// <summary>Another process commits the next truth, as far as it is let.</summary>
    public async Task CommitAsync()
    {
        await ComeAsync();
        var epoch = commits.Next!.Epoch.Number;
        journal.Note(Port, PortAction.Commit, $"epoch {epoch}");
        if (_moment is { System: { } system })
        {
            await _process!.CommitUpToAsync(epoch, system.Text);
            await GoAsync(Parting.WasKilled);
            return;
        }

        await _process!.CommitAsync(epoch);
        answer.ToCommit(refusal: null);
        await GoAsync(_moment is null ? Parting.ClosedIt : Parting.WasKilled);
    }

    /// <inheritdoc/>
    public void Dispose() => _process?.Dispose();
}
