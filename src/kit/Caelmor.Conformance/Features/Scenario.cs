using Caelmor.Conformance.Problems;

namespace Caelmor.Conformance.Features;

/// <summary>One scenario ready to run: a plain one, or one row of an outline.</summary>
/// <remarks>
/// Backgrounds are part of <see cref="Steps"/>. A host may run a changed copy, such as one with
/// fewer steps; it then gives the copy an <see cref="Id"/> of its own.
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

    /// <summary>The numbers of the rules that it shows; empty as long as no suite has said
    /// so.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

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

/// <summary>The row of an examples table that one scenario of an outline was made from.</summary>
/// <param name="ExamplesName">The name of the table; empty if it has none.</param>
/// <param name="Index">The row's position in its table; counts from 0.</param>
/// <param name="Values">The cells by column, in the order of the columns.</param>
public sealed record ExampleRow(
    string ExamplesName, int Index, IReadOnlyList<KeyValuePair<string, string>> Values);

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

/// <summary>The head of one <c>Rule:</c> of a feature.</summary>
/// <param name="Name">What follows the keyword.</param>
/// <param name="Description">The free text below it; empty if there is none.</param>
/// <param name="Tags">Its own, without their <c>@</c> and without those of the feature.</param>
/// <param name="Location">Where the keyword stands.</param>
public sealed record RuleBlock(
    string Name, string Description, IReadOnlyList<string> Tags, Location Location);
