namespace Reqnroll;

/// <summary>What the attributes that make a method a step definition have in common.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class StepDefinitionBaseAttribute : Attribute
{
    private protected StepDefinitionBaseAttribute(string? expression) => Expression = expression;

    /// <summary>The cucumber or regular expression that the step's text has to match.</summary>
    public string? Expression { get; set; }
}
