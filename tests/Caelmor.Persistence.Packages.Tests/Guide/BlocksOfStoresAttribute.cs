using System.Reflection;
using Xunit.Sdk;

namespace Caelmor.Persistence.Packages.Tests.Guide;

/// <summary>The blocks of the page on truth stores that need this program, or none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BlocksOfStoresAttribute : DataAttribute
{
    private readonly string _needs;

    public BlocksOfStoresAttribute(string needs)
    {
        _needs = needs;
        Skip = WhereThereIs.ReasonToSkip(needs);
    }

    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        Document.Read("docs", "truth-store.md")
            .Where(block => block.Needs == _needs)
            .Select(block => new object[] { block.Line });
}
