namespace Reqnroll;

/// <summary>Makes a method the definition of a <c>When</c> step.</summary>
public class WhenAttribute : StepDefinitionBaseAttribute
{
    /// <summary>A definition named by its method; only real Reqnroll runs these.</summary>
    public WhenAttribute()
        : base(null)
    {
    }

    /// <summary>A definition with an expression.</summary>
    /// <param name="expression">A cucumber expression or a regular expression.</param>
    public WhenAttribute(string expression)
        : base(expression)
    {
    }
}
