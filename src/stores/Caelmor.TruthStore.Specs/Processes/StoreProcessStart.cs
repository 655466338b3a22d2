using System.Collections.Immutable;

namespace Caelmor.TruthStore.Specs.Processes;

/// <summary>How to start a process that opens a store and runs a
/// <see cref="StoreServant"/>.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments; the place comes after them.</param>
public sealed record StoreProcessStart(string Program, ImmutableArray<string> Arguments);
