#pragma warning disable MA0048 // These few types belong together.

namespace Reqnroll
{
    /// <summary>Real Reqnroll has it; the polyfill leaves it out.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
    internal sealed class ScopeAttribute : Attribute;

    /// <summary>Real Reqnroll has it; the polyfill leaves it out.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class BeforeTestRunAttribute : Attribute;
}

namespace Caelmor.Gherkin.Tests.Bindings
{
    /// <summary>In real Reqnroll the expression's kind can be forced.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class GivenOfAKindAttribute(string expression)
        : Reqnroll.GivenAttribute(expression)
    {
        public static string ExpressionType => "RegularExpression";
    }
}
