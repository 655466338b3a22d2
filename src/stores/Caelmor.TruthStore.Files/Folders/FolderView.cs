using System.Collections.Immutable;
using Caelmor.Storage.Disks;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>What is in the folder of a store at one moment.</summary>
/// <param name="Epochs">Every epoch that has a file or a marker, the newest first; before them the
/// one that was acknowledged last, if nothing of it is there.</param>
/// <param name="Writings">The unfinished files of interrupted commits.</param>
/// <param name="SetAside">The files that an operator's act set aside.</param>
/// <param name="Acknowledged">The epochs of which a name says that they were acknowledged: one, or
/// none in a store of an earlier build; more if somebody has put them there. The newest
/// first.</param>
internal sealed record FolderView(
    ImmutableArray<EpochFiles> Epochs,
    ImmutableArray<DiskEntry> Writings,
    ImmutableArray<DiskEntry> SetAside,
    ImmutableArray<long> Acknowledged)
{
    /// <summary>The epoch in force: the highest that has a name, broken or not, or
    /// lost.</summary>
    public EpochFiles? InForce => Epochs.IsEmpty ? null : Epochs[0];

    public long Epoch => InForce?.Epoch ?? 0;

    /// <summary>The epochs that can serve, as far as is known; the newest first.</summary>
    public IEnumerable<EpochFiles> Usable =>
        Epochs.Where(one => one is { File.IsPlain: true, HasMarker: false });

    /// <summary>The number of the next act that sets files aside.</summary>
    public int NextSetAside =>
        1 + SetAside.Select(entry => StoreNames.SetAsideOf(entry.Name)!.Value.Number)
            .DefaultIfEmpty().Max();

    public static FolderView Of(IDisk disk)
    {
        var entries = disk.List(StoreNames.IsOwn);
        var files = Named(entries, StoreNames.TruthEnd);
        var markers = Named(entries, StoreNames.MarkerEnd);
        ImmutableArray<long> acknowledged =
            [.. Named(entries, StoreNames.AcknowledgedEnd).Keys.OrderDescending()];
        var there = files.Keys.Union(markers.Keys).ToList();
        var missed = acknowledged.Take(1).Where(mark => there.All(epoch => epoch < mark));
        return new(
            [
                .. there.Concat(missed).OrderDescending().Select(epoch => new EpochFiles(
                    epoch,
                    files.TryGetValue(epoch, out var file) ? file : null,
                    markers.ContainsKey(epoch))),
            ],
            [.. Named(entries, StoreNames.WritingEnd).Values],
            [.. entries.Where(entry => StoreNames.SetAsideOf(entry.Name) is not null)
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)],
            acknowledged);
    }

    private static Dictionary<long, DiskEntry> Named(
        IReadOnlyList<DiskEntry> entries, string end) =>
        entries.Where(entry => StoreNames.EpochOf(entry.Name, end) is not null)
            .ToDictionary(entry => StoreNames.EpochOf(entry.Name, end)!.Value);
}

/// <summary>What there is of one epoch.</summary>
/// <param name="Epoch">The epoch.</param>
/// <param name="File">Its file; null if somebody took it away and the marker is left, or the mark
/// of what was acknowledged.</param>
/// <param name="HasMarker">Whether it is quarantined.</param>
internal sealed record EpochFiles(long Epoch, DiskEntry? File, bool HasMarker)
{
    public string Name => StoreNames.Truth(Epoch);

    /// <summary>Whether it was acknowledged, and nothing of it is there.</summary>
    public bool IsLost => File is null && !HasMarker;
}
