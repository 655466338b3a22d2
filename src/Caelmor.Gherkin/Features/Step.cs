using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Features;

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
    /// <summary>The step as the file reads.</summary>
    public override string ToString() => $"{KeywordText} {Text}";
}
