using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

/// <summary>Tests that measure what the process does, and so run alone.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
