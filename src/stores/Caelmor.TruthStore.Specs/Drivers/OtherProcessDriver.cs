using Caelmor.Conformance.Journaling;
using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Processes;
using Caelmor.TruthStore.Specs.Stories;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>Other processes that have the store.</summary>
public sealed class OtherProcessDriver(
    TruthStoreUnderTest subject,
    StoreDriver store,
    CommitDriver commits,
    Town town,
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
        await commits.GoOnAsync();
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
        await commits.GetReadyAsync();
        if (_moment is { System: { } system })
        {
            await CommitUpToAsync(commits.NextEdition, system);
            return;
        }

        await CommitAsync(
            commits.NextEdition, _moment is null ? Parting.ClosedIt : Parting.WasKilled);
        answer.ToCommit(refusal: null);
    }

    /// <inheritdoc/>
    public void Dispose() => _process?.Dispose();

    /// <summary>Another process commits a truth, to the acknowledgement.</summary>
    internal async Task CommitAsync(Edition edition, Parting parting)
    {
        await BeginAsync(edition);
        await _process!.CommitAsync(edition.Truth!.Epoch.Number, edition.Attempt);
        await GoAsync(parting);
    }

    /// <summary>Another process begins to commit a truth, and is killed.</summary>
    internal async Task CommitUpToAsync(Edition edition, SystemName system)
    {
        await BeginAsync(edition);
        await _process!.CommitUpToAsync(
            edition.Truth!.Epoch.Number, edition.Attempt, system.Text);
        await GoAsync(Parting.WasKilled);
    }

    private async Task BeginAsync(Edition edition)
    {
        await ComeAsync();
        await _process!.MoveToAsync(town.Form);
        subject.Trial.Foresee(edition.Truth!);
        journal.Note(Port, StoreAction.Commit, $"epoch {edition.Truth!.Epoch}");
    }
}
