using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Features;

/// <summary>The head of one <c>Rule:</c> of a feature.</summary>
/// <param name="Name">What follows the keyword.</param>
/// <param name="Description">The free text below it; empty if there is none.</param>
/// <param name="Tags">Its own, without their <c>@</c> and without those of the feature.</param>
/// <param name="Location">Where the keyword stands.</param>
public sealed record RuleBlock(
    string Name, string Description, IReadOnlyList<string> Tags, Location Location);
