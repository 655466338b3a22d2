using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.TruthStore.CrashProofs.Processes;

/// <summary>What is saved, so that whoever kills the process knows what has to be there.</summary>
public static class Epochs
{
    /// <summary>Few backups, so that old epochs go all the time.</summary>
    public static StoreOptions Options { get; } =
        new() { Backups = 2, Log = new MemoryStoreLog() };

    /// <summary>The build to come, in which quest states say more.</summary>
    public static StoreOptions NextSchema { get; } = Options with
    {
        Schemas = new(new SchemaStep(DatumKind.QuestState, 1, Say)),
    };

    /// <summary>The truth of an epoch: of some hundred bytes to some hundred thousand.</summary>
    public static Truth Truth(long epoch) => Persistence.Truths.Truth.Sealed(
        new(epoch),
        CanonVersion.Current,
        [.. Participants.All.Select(system => State(system, epoch, datum => datum))]);

    /// <summary>The same after the migration.</summary>
    public static Truth Migrated(long epoch) => Persistence.Truths.Truth.Sealed(
        new(epoch),
        CanonVersion.Current,
        [.. Participants.All.Select(system => State(system, epoch, Say))]);

    private static Datum Say(Datum datum) => datum.Kind == DatumKind.QuestState
        ? datum with { Value = DatumValue.Of(datum.Value + "; rewarded: no") }
        : datum;

    private static SystemState State(SystemName system, long epoch, Func<Datum, Datum> say) => new(
        system,
        new(epoch),
        CanonVersion.Current,
        Ownership.Kinds.Where(kind => Ownership.OwnerOf(kind) == system).SelectMany(kind =>
            Enumerable.Range(0, 1 + (int)(epoch * 37 % 400)).Select(i => say(new Datum(
                new($"{system}/{kind}/{i}"), kind, DatumValue.Of($"{kind} {i} at {epoch}"))))));
}
