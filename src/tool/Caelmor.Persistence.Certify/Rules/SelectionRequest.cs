namespace Caelmor.Persistence.Certify.Rules;

/// <summary>What the caller wants tried; with nothing given, everything.</summary>
/// <param name="Only">Numbers of rules, sections or stages; empty for all.</param>
/// <param name="RerunFailed">A certificate, to try what it does not show; null for none.</param>
internal sealed record SelectionRequest(IReadOnlyList<string> Only, string? RerunFailed)
{
    /// <summary>The option that leaves trials out; null if none does.</summary>
    public string? Option =>
        Only.Count > 0 ? "--only" : RerunFailed is not null ? "--rerun-failed" : null;
}
