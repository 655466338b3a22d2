namespace Reqnroll;

/// <summary>Makes a method the definition of a step of any type: Given, When or Then.</summary>
public class StepDefinitionAttribute : StepDefinitionBaseAttribute
{
    /// <summary>A definition named by its method; only real Reqnroll runs these.</summary>
    public StepDefinitionAttribute()
        : base(null)
    {
    }

    /// <summary>A definition with an expression.</summary>
    /// <param name="expression">A cucumber expression or a regular expression.</param>
    public StepDefinitionAttribute(string expression)
        : base(expression)
    {
    }
}
