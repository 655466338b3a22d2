#pragma warning disable MA0048 // These few types belong together.

namespace Reqnroll
{
    /// <summary>Real Reqnroll has it; the polyfill leaves it out.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
    internal sealed class ScopeAttribute : Attribute;

    /// <summary>Real Reqnroll has it; the polyfill leaves it out.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class BeforeTestRunAttribute : Attribute;

    /// <summary>Real Reqnroll has it as a short name; here it has no properties either.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class BeforeAttribute : Attribute;

    /// <summary>Real Reqnroll has it as a short name; here it has no properties either.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class AfterAttribute : Attribute;

    /// <summary>The old name of the table, which real Reqnroll still has.</summary>
    public sealed class Table(params string[] header)
    {
        private readonly List<string> _lines = [string.Join(',', header)];

        public void AddRow(params string[] cells) => _lines.Add(string.Join(',', cells));

        public override string ToString() => string.Join('/', _lines);
    }
}

namespace Caelmor.Gherkin.Tests.Bindings
{
    /// <summary>In real Reqnroll the expression's kind can be forced.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class GivenOfAKindAttribute(string expression, string kind)
        : Reqnroll.GivenAttribute(expression)
    {
        public string ExpressionType => kind;
    }
}
