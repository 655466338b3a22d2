using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.Files.Schemas;
using static Caelmor.TruthStore.CrashProofs.Workloads.Disks;

namespace Caelmor.TruthStore.CrashProofs.Workloads;

/// <summary>An operator chooses an epoch, takes it back, or quarantines one.</summary>
internal static class Choices
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        Choice("the choice of an older epoch", Holding(3, 4, 5, 6), Whole(6)),
        Choice(
            "the choice of an older epoch that lowers the mark",
            Holding(3, 4, 5).With(Stores.MarkOf(5)), Whole(5)),
        Choice("the choice of the epoch before", Holding(3, 4), Whole(4)),
        Choice(
            "the choice of an older epoch in the place of a broken one",
            Holding(3, 4, 5).Spoiling(5).With(Stores.MarkerOf(5)), new Expected.Broken(5)),
        Choice(
            "the choice of an older epoch, made again after a crash",
            Holding(3, 6).SettingAside(1, 4).SettingAside(1, 5), Whole(6)),
        Choice(
            "the choice of an older epoch over what a crash left",
            Holding(3, 4).With(Stores.WritingOf(5)), Whole(4)),
        Choice(
            "the choice of an epoch that was quarantined and is sound",
            Holding(3, 4).With(Stores.MarkerOf(3)), Whole(4)),
        new(
            "a choice taken back",
            Holding(3, 6).SettingAside(1, 6),
            Whole(3),
            Whole(6),
            one =>
            {
                var file = one.SetAside(6);
                return one.Operate(other => other.Reinstate(file));
            }),
        new(
            "a quarantine by an operator",
            Holding(1, 2),
            Whole(2),
            new Expected.Broken(2),
            one => one.Operate(other => other.Quarantine(new(2), "doubled swords"))),
    ];

    private static Workload Choice(string name, DiskImage begin, Expected old) =>
        new(name, begin, old, Whole(3), one => one.Operate(other => other.UseEpoch(new(3))));
}

/// <summary>Migrations to builds to come.</summary>
internal static class MigrationWorkloads
{
    private static readonly Truth Small = SmallTruths.At(8);

    public static IReadOnlyList<Workload> All { get; } =
    [
        Migration("a migration", Holding(6, 8), Small, Migrations.Second(Small)),
        Migration(
            "a migration through two schemas", Holding(8), Small, Migrations.Third(Small),
            Migrations.ToThird),
        Migration(
            "a migration over what a crash left",
            Holding(8).With(Stores.WritingOf(8)).SettingAside(1, 7), Small,
            Migrations.Second(Small)),
        Migration(
            "a migration of many sectors", Of(Large(8)), Large(8), Migrations.Second(Large(8)))
            with { IsLarge = true },
    ];

    private static Workload Migration(
        string name, DiskImage begin, Truth old, Truth @new, SchemaMigrations? schemas = null) =>
        new(
            name,
            begin,
            new Expected.Whole(old),
            new Expected.Whole(@new),
            one => one.Operate(other => other.Migrate()))
        {
            Options = Stores.Options with { Schemas = schemas ?? Migrations.ToSecond },
        };
}
