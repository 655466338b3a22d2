using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Caelmor.Conformance.Registers;

/// <summary>One source document of a spec.</summary>
/// <param name="Id">Its number or short name, such as <c>21.1</c>.</param>
/// <param name="Title">Its title in the register's words.</param>
/// <param name="File">The name of its file, where its designers keep it; empty for a document that
/// the register itself is.</param>
/// <param name="IsLocked">Whether it is closed to change.</param>
/// <param name="DependsOn">The documents that it stands under and that take precedence over
/// it.</param>
/// <param name="Context">Its sentences before the first section, as digests.</param>
/// <param name="Sections">Its sections, in their order.</param>
public sealed record Document(
    string Id,
    string Title,
    string File,
    bool IsLocked,
    ImmutableArray<DocumentDependency> DependsOn,
    ImmutableArray<SentenceDigest> Context,
    ImmutableArray<Section> Sections)
{
    /// <summary>The names of files of which its rules cite single sentences, and whose other
    /// sentences are no concern of the register's. Empty for a document with a file of its
    /// own.</summary>
    public ImmutableArray<string> Cites { get; init; } = [];

    /// <summary>The names of the files that its rules were made of.</summary>
    public IEnumerable<string> Sources => File.Length > 0 ? [File] : Cites;
}

/// <summary>A document that another one stands under.</summary>
/// <param name="Document">Its number, such as <c>13.5</c>.</param>
/// <param name="IsLocked">Whether it was locked when the register was made.</param>
public sealed record DocumentDependency(
    string Document, [property: JsonPropertyName("locked")] bool IsLocked);

/// <summary>One section of a document.</summary>
/// <param name="Number">Its place in the document, counted from 1.</param>
/// <param name="Title">Its title in the register's words.</param>
/// <param name="Context">Its sentences that are no rules, as digests: headings, lead-ins,
/// lists.</param>
/// <param name="Rules">Its rules, in the order of the document; of some sections there are
/// none.</param>
public sealed record Section(
    int Number,
    string Title,
    ImmutableArray<SentenceDigest> Context,
    ImmutableArray<Rule> Rules)
{
    /// <summary>Such as <c>6. Save atomicity</c>.</summary>
    public override string ToString() => $"{Number}. {Title}";
}
