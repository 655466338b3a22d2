using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.TruthStore.CrashProofs.Workloads;

/// <summary>Something a store does, and what may be found whenever it is interrupted.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Begin">The disk before it, all of it durable.</param>
/// <param name="Old">What the store answers before.</param>
/// <param name="New">What it answers after.</param>
/// <param name="ActAsync">
/// Does it. What it has returned from is acknowledged, and has to be there from then on.
/// </param>
internal sealed record Workload(
    string Name,
    DiskImage Begin,
    Expected Old,
    Expected New,
    Func<StoreActions, Task> ActAsync)
{
    /// <summary>How the store is run.</summary>
    public StoreOptions Options { get; init; } = Stores.Options;

    /// <summary>Whether it has states by the thousand.</summary>
    public bool IsLarge { get; init; }

    /// <summary>Whether something goes on when it is acknowledged: old epochs are
    /// removed.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>Does it on a disk.</summary>
    public Task RunAsync(SimulatedDisk disk, Subject subject) =>
        ActAsync(new(disk, Options, subject));

    /// <summary>How a store is run on a state: before a migration the former build reads
    /// it.</summary>
    public StoreOptions OptionsFor(DiskImage image) =>
        Old is Expected.Whole { Truth.Epoch.Number: var epoch }
        && image.Files.TryGetValue(Stores.NameOf(epoch), out var file)
        && Begin.Files.TryGetValue(Stores.NameOf(epoch), out var before)
        && file.AsSpan().SequenceEqual(before)
            ? Stores.Options
            : Options;

    /// <summary>Where in the run it was acknowledged.</summary>
    /// <remarks>
    /// If something follows, that is where the last change of a truth's name became durable: what
    /// follows runs beside whoever hears of it. A store that never makes it durable has
    /// acknowledged it at the end all the same.
    /// </remarks>
    public int AcknowledgedAt(SimulatedDisk disk)
    {
        List<Moment> moments = [.. disk.Moments];
        var last = moments.Count - 1;
        var change = moments.FindLastIndex(moment =>
            moment.After.StartsWith("rename", StringComparison.Ordinal));
        var flush = moments.FindIndex(
            Math.Max(0, change), moment => moment.After == "flush the folder");
        return IsFollowed && change > 0 && flush > 0 ? flush : last;
    }

    public override string ToString() => Name;
}

/// <summary>What can be done to a store on a disk.</summary>
internal sealed class StoreActions(IDisk disk, StoreOptions options, Subject subject)
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
