using System.Collections.Immutable;

namespace Caelmor.Conformance.Specs;

/// <summary>Something to begin with, in one language: it conforms as it is.</summary>
/// <param name="Language">Such as <c>python</c>.</param>
/// <param name="Files">Every file, the README among them.</param>
public sealed record Starter(string Language, ImmutableArray<StarterFile> Files);

/// <summary>One file of a starter.</summary>
/// <param name="Name">Its path in the folder of the starter.</param>
/// <param name="Read">Reads what is in it.</param>
public sealed record StarterFile(string Name, Func<byte[]> Read);
