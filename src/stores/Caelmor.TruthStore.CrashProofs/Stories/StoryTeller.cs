using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Disks;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.TruthStore.CrashProofs.Stories;

/// <summary>What can be done to a store on a disk.</summary>
internal sealed class StoryTeller(IDisk disk, StoreOptions options, Subject subject)
{
    public async Task CommitAsync(Truth truth)
    {
        using var store = subject.Open(disk, options);
        await store.CommitAsync(truth);
    }

    public async Task ReadAndCommitAsync(Truth truth)
    {
        using var store = subject.Open(disk, options);
        await store.ReadAsync();
        await store.CommitAsync(truth);
    }

    public async Task ReadAsync()
    {
        using var store = subject.Open(disk, options);
        await store.ReadAsync();
    }

    /// <summary>An operator does it.</summary>
    public Task Operate(Action<StoreOperator> act)
    {
        using var one = StoreOperator.Open(subject.Between(disk), options);
        act(one);
        return Task.CompletedTask;
    }

    /// <summary>The file that was set aside and holds an epoch.</summary>
    public EpochFile SetAside(long epoch) => TruthFolder.On(disk, options).List()
        .Last(file => file.Role == EpochRole.SetAside && file.Epoch.Number == epoch);
}
