using System.Collections.Immutable;

namespace Caelmor.Persistence.Site.Books;

/// <summary>The canon as a book: each rule, its examples, and who obeys it.</summary>
public sealed record Book
{
    /// <summary>The version of the canon.</summary>
    public required int Version { get; init; }

    /// <summary>The stages, in their order.</summary>
    public required ImmutableArray<BookStage> Stages { get; init; }

    /// <summary>Those who brought a certificate, in the order given.</summary>
    public required ImmutableArray<BookImplementation> Implementations { get; init; }

    /// <summary>All mutants.</summary>
    public required ImmutableArray<BookMutant> Mutants { get; init; }

    /// <summary>How many scenarios there are; each row of an outline is one.</summary>
    public required int Scenarios { get; init; }

    /// <summary>How many trials that makes, with the control twins.</summary>
    public required int Trials { get; init; }

    /// <summary>Every rule, in the order of the documents.</summary>
    public IEnumerable<BookRule> Rules =>
        Stages.SelectMany(stage => stage.Sections).SelectMany(section => section.Rules);
}
