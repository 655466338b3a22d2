using System.Collections.Immutable;
using Caelmor.WorldGrid.Mutants.Around;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Mutants.Catalog;

/// <summary>Grids that lose something as others have (pv-15).</summary>
internal static class AddedMutants
{
    public static ImmutableArray<GridMutant> Mutants { get; } =
    [
        new(
            "lays-it-on-anything",
            "pv-15.1",
            "It lays changes on whatever terrain there is.",
            "the terrain of the market is refused",
            steps => steps with { Fits = (_, _) => true }),
        new(
            "lets-two-write",
            "pv-15.2",
            "It has no lock.",
            "it is refused",
            steps => steps with { Lock = _ => new(true) }),
        new(
            "locks-itself-out",
            "pv-15.2",
            "It opens no place in which something lies.",
            "it is granted",
            steps => steps with
            {
                Lock = async place =>
                    (await place.ListAsync()).Count == 0 && await steps.Lock(place),
            }),
        new(
            "always-the-newest",
            "pv-15.3",
            "It opens the newest save, whatever stamp is asked for.",
            "everything is as save 2 has it",
            steps => steps with { Choose = (saves, _) => saves.IsEmpty ? null : saves[0] }),
        new(
            "deletes-newer",
            "pv-15.3",
            "It deletes the saves that are newer than the one that is asked for.",
            "what was there is set aside",
            steps => steps with { SetAside = (place, piece, _) => place.DeleteAsync(piece) }),
        new("half-in-this-one", "pv-15.4", "Part of what is written meanwhile gets into a save.", "whole in it", Half),
        new(
            "asks-the-disk-again",
            "pv-15.5",
            "After a flush failed it flushes again, and believes that.",
            "nothing is acknowledged after a flush failed",
            steps => steps with { TrustsTheDiskAgain = true }),
        new(
            "tidies-up",
            "pv-15.6",
            "Verifying takes away what is broken.",
            "nothing is changed in the place",
            steps => steps with
            {
                Serve = (maintenance, host) => new MaintenanceAround(maintenance)
                {
                    Verifies = async one =>
                    {
                        var found = await one.VerifyAsync(default);
                        foreach (var fault in found)
                        {
                            await host.Place.DeleteAsync(fault.Piece);
                        }

                        return found;
                    },
                },
            }),
        new(
            "takes-the-lock-to-look",
            "pv-15.6",
            "Listing takes the lock.",
            "nothing is changed in the place",
            steps => steps with
            {
                Serve = (maintenance, host) => new MaintenanceAround(maintenance)
                {
                    Lists = async one =>
                    {
                        var isFree = await host.Place.TryLockAsync();
                        var listed = await one.ListAsync(default);
                        await (isFree ? host.Place.UnlockAsync() : ValueTask.CompletedTask);
                        return listed;
                    },
                },
            }),
        new(
            "says-stored",
            "pv-15.7",
            "It says of all terrain that it is as it was stored.",
            "and it says that it is",
            steps => steps with
            {
                Show = (grid, _) => new GridAround(grid)
                {
                    Reads = async (inner, at) =>
                    {
                        var reading = await inner.ReadAsync(at, default);
                        return reading is ChunkReading.Whole whole
                            ? whole with { Origin = Origin.Stored }
                            : reading;
                    },
                },
            }),
    ];

    private static GridSteps Half(GridSteps steps)
    {
        GridMemory? live = null;
        return steps with
        {
            TakeChanged = memory => steps.TakeChanged(live = memory),
            Commit = async (place, draft) =>
            {
                await place.DeleteAsync("nothing");
                foreach (var (at, delta) in live!.Chunks.Take(1).ToList())
                {
                    var entry = PieceNames.Of(at);
                    var bytes = new Envelope(
                        Envelope.Chunk, 1, draft.Manifest.Number, entry, delta.ToText()).ToBytes();
                    draft = new(
                        draft.Manifest with
                        {
                            Checksums = draft.Manifest.Checksums.SetItem(
                                entry, Envelope.ChecksumOf(bytes.Span)),
                        },
                        draft.Contents.SetItem(entry, bytes));
                }

                await steps.Commit(place, draft);
            },
        };
    }
}
