using System.Collections.Immutable;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Conformance.Book.Books;

/// <summary>An implementation that brought a certificate.</summary>
public sealed record BookImplementation
{
    /// <summary>Its name in addresses: unique, of small letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>Its certificate.</summary>
    public required Certificate Certificate { get; init; }

    /// <summary>How the certificate's spec is related to that of its chapter.</summary>
    public required SpecRelation Relation { get; init; }

    /// <summary>
    /// How many trials of the certificate belong to no scenario of its chapter, word for word.
    /// </summary>
    public required int Strangers { get; init; }

    /// <summary>What does not agree in the certificate, in sentences; empty if all does.</summary>
    public required ImmutableArray<string> Contradictions { get; init; }

    /// <summary>What it calls itself.</summary>
    public string Name => Certificate.Subject.Name;

    /// <summary>The file with its evidence.</summary>
    public string Page => $"evidence-{Slug}.html";
}
