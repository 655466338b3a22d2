using Caelmor.Conformance.Problems;

namespace Caelmor.Conformance.Features;

/// <summary>One step of a scenario, with its placeholders filled in.</summary>
/// <param name="Keyword">Which of the keywords introduces it.</param>
/// <param name="KeywordText">The keyword as written, without blanks.</param>
/// <param name="Type">What it is for; <c>And</c>, <c>But</c> and <c>*</c> inherit it.</param>
/// <param name="Text">What follows the keyword.</param>
/// <param name="Location">Where the keyword stands; that of the template in an outline.</param>
/// <param name="Table">The table under the step, if any.</param>
/// <param name="DocString">The doc string under the step, if any.</param>
public sealed record Step(
    StepKeyword Keyword,
    string KeywordText,
    StepType Type,
    string Text,
    Location Location,
    StepTable? Table,
    string? DocString)
{
    /// <summary>Whether no file has it: it is one of the circumstances of a trial.</summary>
    public bool IsCircumstance { get; init; }

    /// <summary>The step as the file reads.</summary>
    public override string ToString() => $"{KeywordText} {Text}";
}

/// <summary>The table under a step.</summary>
/// <param name="Header">The cells of its first row.</param>
/// <param name="Rows">The rows under it, each as long as the header.</param>
public sealed record StepTable(
    IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);

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
