namespace Reqnroll;

/// <summary>Makes a method the definition of a <c>Given</c> step.</summary>
public class GivenAttribute : StepDefinitionBaseAttribute
{
    /// <summary>A definition named by its method; only real Reqnroll runs these.</summary>
    public GivenAttribute()
        : base(null)
    {
    }

    /// <summary>A definition with an expression.</summary>
    /// <param name="expression">A cucumber expression or a regular expression.</param>
    public GivenAttribute(string expression)
        : base(expression)
    {
    }
}
