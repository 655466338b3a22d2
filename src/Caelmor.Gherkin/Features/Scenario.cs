using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Features;

/// <summary>One scenario ready to run: a plain one, or one row of an outline.</summary>
/// <remarks>
/// Backgrounds are part of <see cref="Steps"/>. A host may run a changed copy
/// (<c>scenario with { Steps = ... }</c>); it then gives the copy an <see cref="Id"/> of its own.
/// </remarks>
public sealed record Scenario
{
    /// <summary>The feature it belongs to.</summary>
    public required Feature Feature { get; init; }

    /// <summary>The rule it belongs to, if it belongs to one.</summary>
    public RuleBlock? Rule { get; init; }

    /// <summary>What follows the keyword, with the placeholders filled in.</summary>
    public required string Name { get; init; }

    /// <summary>The row it was made from, if it comes from an outline.</summary>
    public ExampleRow? Example { get; init; }

    /// <summary>Of feature, rule, scenario and examples; distinct, without <c>@</c>.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Where the keyword or, in an outline, the row stands.</summary>
    public required Location Location { get; init; }

    /// <summary>All steps in order: backgrounds first.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>Unique and stable as long as the file is: path and line.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people; tells the rows of an outline apart.</summary>
    public required string Title { get; init; }

    /// <summary>The id and the title.</summary>
    public override string ToString() => $"{Id} {Title}";
}
