using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>What book the caller wants, and where.</summary>
/// <param name="Suite">Where the suite comes from.</param>
/// <param name="Folder">Where to write it.</param>
/// <param name="Certificates">The files of those of whom it tells; may be none.</param>
internal sealed record SiteRequest(
    SuiteSource Suite, string Folder, IReadOnlyList<string> Certificates);
