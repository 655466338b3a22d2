using System.Reflection;
using System.Runtime.CompilerServices;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>A test that takes long, of what a quicker one shows in part: <c>.ci/run</c> tries it,
/// and <c>dotnet test</c> by itself does not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute([CallerMemberName] string test = "")
    : ConditionalFactAttribute(Thorough.ReasonToSkipLong, test);

/// <summary>Likewise, with examples.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongTheoryAttribute([CallerMemberName] string test = "")
    : ConditionalTheoryAttribute(Thorough.ReasonToSkipLong, test);

/// <summary>An example that takes long, beside quicker ones.</summary>
/// <param name="data">What the test is given.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class LongInlineDataAttribute(params object?[] data) : Xunit.Sdk.DataAttribute
{
    /// <inheritdoc/>
    public override string? Skip { get; set; } = Thorough.ReasonToSkipLong;

    /// <inheritdoc/>
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) => [data];
}
