using Caelmor.Gherkin.Features;

namespace Caelmor.Gherkin.Bindings;

/// <summary>Which steps a definition is for; the attribute says it.</summary>
public enum StepDefinitionType
{
    /// <summary><c>[Given]</c>.</summary>
    Given = StepType.Given,

    /// <summary><c>[When]</c>.</summary>
    When = StepType.When,

    /// <summary><c>[Then]</c>.</summary>
    Then = StepType.Then,

    /// <summary><c>[StepDefinition]</c>: steps of every type.</summary>
    Any,
}
