using Caelmor.Persistence.Canon;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Logging;

namespace Caelmor.TruthStore.CrashProofs.Processes;

/// <summary>What is saved, so that whoever kills the process knows what has to be there.</summary>
public static class Epochs
{
    /// <summary>Few backups, so that old epochs go all the time.</summary>
    public static StoreOptions Options { get; } =
        new() { Backups = 2, Log = new MemoryStoreLog() };

    /// <summary>The build to come, in which quest states say more.</summary>
    public static StoreOptions NextSchema { get; } =
        Options with { Schemas = Migrations.ToSecond };

    /// <summary>The truth of an epoch: of some hundred bytes to some hundred thousand.</summary>
    public static Truth Truth(long epoch) => Persistence.Truths.Truth.Sealed(
        new(epoch),
        CanonVersion.Current,
        [.. Participants.All.Select(system => State(system, epoch))]);

    /// <summary>The same after the migration.</summary>
    public static Truth Migrated(long epoch) => Migrations.Second(Truth(epoch));

    private static SystemState State(SystemName system, long epoch) => new(
        system,
        new(epoch),
        CanonVersion.Current,
        Ownership.Kinds.Where(kind => Ownership.OwnerOf(kind) == system).SelectMany(kind =>
            Enumerable.Range(0, 1 + (int)(epoch * 37 % 400)).Select(i => new Datum(
                new($"{system}/{kind}/{i}"), kind, DatumValue.Of($"{kind} {i} at {epoch}")))));
}
