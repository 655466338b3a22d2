using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

/// <summary>Tests that mount something; where that cannot be, they say so and are
/// skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereMountsAreTheoryAttribute : TheoryAttribute
{
    public WhereMountsAreTheoryAttribute() => Skip = Mounts.Missing;
}
