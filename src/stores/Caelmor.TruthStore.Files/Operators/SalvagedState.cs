using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Files.Operators;

/// <summary>What could still be read of one state.</summary>
/// <param name="System">The system.</param>
/// <param name="Expected">How many data it had.</param>
/// <param name="Data">Those that could be read, in the order of the file.</param>
public sealed record SalvagedState(
    SystemName System, int Expected, ImmutableArray<Datum> Data);
