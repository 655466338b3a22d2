using System.Runtime.CompilerServices;
using Caelmor.Persistence.Tests.Shared;

namespace Caelmor.TruthStore.Files.Tests;

/// <summary>Tests that mount something; where that cannot be, they say so and are
/// skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereMountsAreTheoryAttribute([CallerMemberName] string test = "")
    : ConditionalTheoryAttribute(Mounts.Missing, test);
