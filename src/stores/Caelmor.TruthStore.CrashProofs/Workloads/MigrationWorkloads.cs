using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Simulation;
using Caelmor.TruthStore.Files.Schemas;
using static Caelmor.TruthStore.CrashProofs.Workloads.AllWorkloads;
using static Caelmor.TruthStore.CrashProofs.Workloads.Disks;

namespace Caelmor.TruthStore.CrashProofs.Workloads;

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
