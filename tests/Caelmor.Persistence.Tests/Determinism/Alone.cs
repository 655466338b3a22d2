using Xunit;

namespace Caelmor.Persistence.Tests.Determinism;

/// <summary>
/// Tests that change something of the whole process, so no other test runs beside them.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone in the process";
}
