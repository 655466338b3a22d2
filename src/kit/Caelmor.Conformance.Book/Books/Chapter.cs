using System.Collections.Immutable;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Book.Books;

/// <summary>A spec as a chapter: each rule, its examples, and who obeys it.</summary>
public sealed record Chapter
{
    /// <summary>What the spec is about, with its version, groups and words.</summary>
    public required Register Register { get; init; }

    /// <summary>What it begins with; may be empty.</summary>
    public required string Preface { get; init; }

    /// <summary>What a certificate of the spec never says.</summary>
    public required ImmutableArray<string> Limits { get; init; }

    /// <summary>Its cast and its words.</summary>
    public required Guide Guide { get; init; }

    /// <summary>The id of the spec.</summary>
    public string Id => Register.Spec;

    /// <summary>What stands above it.</summary>
    public string Title => char.ToUpperInvariant(Register.Title[0]) + Register.Title[1..];

    /// <summary>The file that it stands in.</summary>
    public string Page => $"{Id}.html";

    /// <summary>The version of the spec.</summary>
    public int Version => Register.Version;

    /// <summary>The groups of its rules.</summary>
    public ImmutableArray<Group> Groups => Register.Groups;

    /// <summary>The documents, in their order.</summary>
    public required ImmutableArray<BookDocument> Documents { get; init; }

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
        Documents.SelectMany(one => one.Sections).SelectMany(section => section.Rules);
}
