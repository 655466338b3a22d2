namespace Reqnroll;

/// <summary>Makes a method the definition of a <c>Then</c> step.</summary>
public class ThenAttribute : StepDefinitionBaseAttribute
{
    /// <summary>A definition named by its method; only real Reqnroll runs these.</summary>
    public ThenAttribute()
        : base(null)
    {
    }

    /// <summary>A definition with an expression.</summary>
    /// <param name="expression">A cucumber expression or a regular expression.</param>
    public ThenAttribute(string expression)
        : base(expression)
    {
    }
}
