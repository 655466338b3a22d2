using System.Collections.Immutable;

namespace Caelmor.TruthStore.Files.Operators;

/// <summary>What could still be read of a file. It is no truth and cannot be made one.</summary>
/// <param name="Epoch">The epoch, if the file still says it.</param>
/// <param name="States">
/// The states whose head was found, with every datum whose own checksum is right.
/// </param>
/// <param name="Strays">Data that were found and whose state was not.</param>
/// <param name="Gaps">The stretches of the file in which nothing could be read.</param>
public sealed record Salvage(
    Epoch? Epoch,
    ImmutableArray<SalvagedState> States,
    ImmutableArray<Datum> Strays,
    ImmutableArray<SalvageGap> Gaps);

/// <summary>What could still be read of one state.</summary>
/// <param name="System">The system.</param>
/// <param name="Expected">How many data it had.</param>
/// <param name="Data">Those that could be read, in the order of the file.</param>
public sealed record SalvagedState(
    SystemName System, int Expected, ImmutableArray<Datum> Data);

/// <summary>A stretch of a file in which nothing could be read.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">How many bytes it has.</param>
public sealed record SalvageGap(long Offset, long Length);
