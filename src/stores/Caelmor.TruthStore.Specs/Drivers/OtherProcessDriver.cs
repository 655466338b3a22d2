using Caelmor.Conformance.Journaling;
using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Processes;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>Other processes that have the store.</summary>
public sealed class OtherProcessDriver(
    TruthStoreUnderTest subject,
    StoreDriver store,
    CommitDriver commits,
    AnswerDriver answer,
    Journal journal) : IDisposable
{
    private const string Port = "other process";

    private KillMoment? _moment;
    private StoreServantTalk? _process;

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
        journal.Note(Port, StoreAction.Open);
        _process?.Dispose();
        _process = new(subject.Trial.Process());
        await _process.OpenAsync();
    }

    /// <summary>It closes the store, or is killed.</summary>
    public async Task GoAsync(Parting parting)
    {
        if (parting == Parting.ClosedIt)
        {
            journal.Note(Port, StoreAction.Close);
            await _process!.CloseAsync();
            return;
        }

        journal.Note(Port, StoreAction.Kill);
        _process!.Kill();
    }

    /// <summary>Another process commits the next truth, as far as it is let.</summary>
    public async Task CommitAsync()
    {
        await ComeAsync();
        var epoch = commits.Next!.Epoch.Number;
        journal.Note(Port, StoreAction.Commit, $"epoch {epoch}");
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
