using System.Collections.Immutable;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>What book the caller wants, and where.</summary>
/// <param name="Suites">Where the suite of each chapter comes from.</param>
/// <param name="Folder">Where to write it.</param>
/// <param name="Certificates">The files of those of whom it tells; may be none.</param>
internal sealed record SiteRequest(
    ImmutableArray<SuiteSource> Suites, string Folder, IReadOnlyList<string> Certificates);
