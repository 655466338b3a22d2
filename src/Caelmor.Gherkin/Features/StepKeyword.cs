namespace Caelmor.Gherkin.Features;

/// <summary>The keyword as the author wrote it, in whatever language.</summary>
public enum StepKeyword
{
    /// <summary>What is so beforehand.</summary>
    Given,

    /// <summary>What happens.</summary>
    When,

    /// <summary>What is so afterwards.</summary>
    Then,

    /// <summary>One more step of the type before.</summary>
    And,

    /// <summary>One more step of the type before, said with an objection.</summary>
    But,

    /// <summary>The bullet: one more step of the type before.</summary>
    Star,
}
