using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Features;

/// <summary>The head of one feature file.</summary>
/// <param name="Path">The path of its source.</param>
/// <param name="Name">What follows the keyword.</param>
/// <param name="Description">The free text below it; empty if there is none.</param>
/// <param name="Tags">Without their <c>@</c>.</param>
/// <param name="Language">The code of the language it is written in, such as <c>en</c>.</param>
/// <param name="Location">Where the keyword stands.</param>
public sealed record Feature(
    string Path,
    string Name,
    string Description,
    IReadOnlyList<string> Tags,
    string Language,
    Location Location);
