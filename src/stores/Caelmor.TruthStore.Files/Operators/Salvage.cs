using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

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
