namespace Caelmor.Gherkin.Features;

/// <summary>What a step is for; decides which step definitions are asked.</summary>
public enum StepType
{
    /// <summary>What is so beforehand.</summary>
    Given,

    /// <summary>What happens.</summary>
    When,

    /// <summary>What is so afterwards.</summary>
    Then,
}
