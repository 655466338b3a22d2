using Caelmor.Gherkin.Expressions;
using Caelmor.Gherkin.Features;

namespace Caelmor.Gherkin.Bindings;

/// <summary>One attribute that makes a method run for the steps that fit its expression.</summary>
/// <remarks>A method with several attributes gives several definitions.</remarks>
public sealed class StepDefinition
{
    internal StepDefinition(
        StepDefinitionType type, string expression, StepPattern pattern, BoundMethod method)
    {
        Type = type;
        Expression = expression;
        Pattern = pattern;
        Bound = method;
    }

    /// <summary>Which steps it is for.</summary>
    public StepDefinitionType Type { get; }

    /// <summary>The cucumber expression or regular expression as written.</summary>
    public string Expression { get; }

    /// <summary>The binding class.</summary>
    public Type Class => Bound.Class;

    /// <summary>The method's name.</summary>
    public string Method => Bound.Method.Name;

    internal StepPattern Pattern { get; }

    internal BoundMethod Bound { get; }

    /// <summary>Tells whether steps of a type are its business at all.</summary>
    public bool IsFor(StepType type) =>
        Type == StepDefinitionType.Any || Type == (StepDefinitionType)type;

    /// <summary>The definition as its author would look for it.</summary>
    public override string ToString()
    {
        var attribute = Type == StepDefinitionType.Any ? "StepDefinition" : Type.ToString();
        return $"{Bound} [{attribute}(\"{Expression}\")]";
    }
}
