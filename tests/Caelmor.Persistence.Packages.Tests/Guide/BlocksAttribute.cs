using System.Reflection;
using Xunit.Sdk;

namespace Caelmor.Persistence.Packages.Tests.Guide;

/// <summary>The blocks of the guide that need this program, or none: each a test.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BlocksAttribute : DataAttribute
{
    public BlocksAttribute(string needs)
    {
        Needs = needs;
        Skip = WhereThereIs.ReasonToSkip(needs);
    }

    /// <summary>The program.</summary>
    public string Needs { get; }

    /// <summary>Whether they are those that take their time, or the others.</summary>
    public bool IsLong { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        Guided.Blocks.Where(block => block.Needs == Needs && block.IsLong == IsLong)
            .Select(block => new object[] { block.Line, block.Commands.Split('\n')[^1] });
}
