using System.Collections.Immutable;

namespace Caelmor.TruthStore.CrashProofs.Calls;

/// <summary>How to start a process that runs a <see cref="CrashTarget"/>.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments; act, folder and number come after them.</param>
public sealed record VictimStart(string Program, ImmutableArray<string> Arguments);
