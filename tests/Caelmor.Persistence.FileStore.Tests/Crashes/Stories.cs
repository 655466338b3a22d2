using Caelmor.Persistence.FileStore.Operators;
using Caelmor.Persistence.FileStore.Tests.Format;
using Caelmor.Persistence.FileStore.Tests.Migrating;
using Caelmor.Persistence.FileStore.Tests.Simulation;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.FileStore.Tests.Crashes;

/// <summary>Everything that changes a store.</summary>
internal static class Stories
{
    private static readonly StoreOptions Options = Stores.Options;

    public static IEnumerable<Story> All =>
    [
        new("the first commit", Holding(), null, SmallTruths.At(1), Options, CommitAsync(1)),
        new("a commit", Holding(1), SmallTruths.At(1), SmallTruths.At(2), Options, CommitAsync(2)),
        new("a commit of odd texts", Holding(7), SmallTruths.At(7), SmallTruths.Odd(9), Options,
            (disk, options) => CommitAsync(disk, options, SmallTruths.Odd(9))),
        new("a commit of many sectors", Holding(1), SmallTruths.At(1), Large(2), Options,
            (disk, options) => CommitAsync(disk, options, Large(2))) { IsLarge = true },
        new("a commit of many sectors with rotation", Holding(1, 2, 3), SmallTruths.At(3), Large(4),
            Options, (disk, options) => CommitAsync(disk, options, Large(4))) { IsLarge = true },
        new("a commit over what a crash left", With(Holding(4), "truth-00000000000000000005.writing"),
            SmallTruths.At(4), SmallTruths.At(5), Options, CommitAsync(5)),
        new("a commit with rotation", Holding(1, 2, 3, 4), SmallTruths.At(4), SmallTruths.At(5),
            Options, CommitAsync(5)),
        new("a commit with rotation that finds a broken backup", Spoilt(Holding(1, 2, 3, 4), 3),
            SmallTruths.At(4), SmallTruths.At(5), Options, CommitAsync(5)),
        new("a commit over a broken truth", Spoilt(Holding(1, 2, 3), 3), SmallTruths.At(3),
            SmallTruths.At(4), Options, ReadAndCommitAsync(4)) { IsOldBroken = true },
        new("the choice of an older epoch", Holding(3, 4, 5, 6), SmallTruths.At(6),
            SmallTruths.At(3), Options, Choose(3)),
        new("the choice of the epoch before", Holding(3, 4), SmallTruths.At(4), SmallTruths.At(3),
            Options, Choose(3)),
        new("the choice of an older epoch in the place of a broken one",
            With(Spoilt(Holding(3, 4, 5), 5), "truth-00000000000000000005.quarantined"),
            SmallTruths.At(5), SmallTruths.At(3), Options, Choose(3)) { IsOldBroken = true },
        new("a migration", Holding(6, 8), SmallTruths.At(8), Migrations.Second(SmallTruths.At(8)),
            Options with { Schemas = Migrations.ToSecond }, MigrateAsync),
        new("a migration of many sectors", new(new Dictionary<string, byte[]>
            { [Stores.NameOf(8)] = GoldenFiles.Write(Large(8)) }), Large(8),
            Migrations.Second(Large(8)), Options with { Schemas = Migrations.ToSecond },
            MigrateAsync) { IsLarge = true },
        new("the first commit of many sectors", Holding(), null, Large(1), Options,
            (disk, options) => CommitAsync(disk, options, Large(1))) { IsLarge = true },
    ];

    public static Story Named(string name) => All.Single(story => story.Name == name);

    private static Truth Large(long epoch) => SmallTruths.Large(epoch, 5, 650);

    private static DiskImage Holding(params long[] epochs) => new(epochs.ToDictionary(
        Stores.NameOf, epoch => GoldenFiles.Write(SmallTruths.At(epoch))));

    private static DiskImage With(DiskImage image, string name) =>
        new(new Dictionary<string, byte[]>(image.Files) { [name] = [1, 2, 3] });

    private static DiskImage Spoilt(DiskImage image, long epoch)
    {
        var bytes = image.Files[Stores.NameOf(epoch)].ToArray();
        bytes[600] ^= 1;
        return new(new Dictionary<string, byte[]>(image.Files) { [Stores.NameOf(epoch)] = bytes });
    }

    private static Func<SimulatedDisk, StoreOptions, Task> CommitAsync(long epoch) =>
        (disk, options) => CommitAsync(disk, options, SmallTruths.At(epoch));

    private static async Task CommitAsync(SimulatedDisk disk, StoreOptions options, Truth truth)
    {
        using var store = FileTruthStore.Open(disk, options);
        await store.CommitAsync(truth, default);
        await store.SettleAsync();
    }

    private static Func<SimulatedDisk, StoreOptions, Task> ReadAndCommitAsync(long epoch) =>
        async (disk, options) =>
        {
            using var store = FileTruthStore.Open(disk, options);
            await store.ReadAsync(default);
            await store.CommitAsync(SmallTruths.At(epoch), default);
            await store.SettleAsync();
        };

    private static Func<SimulatedDisk, StoreOptions, Task> Choose(long epoch) =>
        (disk, options) =>
        {
            using var one = StoreOperator.Open(disk, options);
            one.UseEpoch(new(epoch));
            return Task.CompletedTask;
        };

    private static Task MigrateAsync(SimulatedDisk disk, StoreOptions options)
    {
        using var one = StoreOperator.Open(disk, options);
        one.Migrate();
        return Task.CompletedTask;
    }
}
