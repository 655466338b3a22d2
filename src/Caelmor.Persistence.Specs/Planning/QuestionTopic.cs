using System.Collections.Immutable;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>
/// What a question is about that persistence work does not run beside while it is open.
/// </summary>
/// <remarks>Canon 22.8-5.7 names three. A plan may have questions of its own; canon has no say in
/// them.</remarks>
/// <param name="Text">The name, as given.</param>
public readonly record struct QuestionTopic(string Text)
{
    /// <summary>Who has authority over worlds and zones.</summary>
    public static readonly QuestionTopic Authority = new("world and zone authority");

    /// <summary>What networking means for state.</summary>
    public static readonly QuestionTopic Networking = new("networking semantics");

    /// <summary>What depends on what, and in which order.</summary>
    public static readonly QuestionTopic Dependencies = new("dependency ordering");

    /// <summary>The three of the canon, in its order.</summary>
    public static ImmutableArray<QuestionTopic> All { get; } =
        [Authority, Networking, Dependencies];

    /// <summary>The name, as given.</summary>
    public override string ToString() => Text;
}
