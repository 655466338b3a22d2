using System.Collections.Immutable;

namespace Caelmor.Persistence.Certificates.Documents;

/// <summary>Which canon an implementation was tried under.</summary>
/// <param name="Version">The version of the canon.</param>
/// <param name="Register">SHA-256 over every rule of the register.</param>
/// <param name="Features">SHA-256 over all feature files.</param>
/// <param name="Rules">SHA-256 of each rule of the register, by its number.</param>
public sealed record CanonIdentity(
    int Version,
    string Register,
    string Features,
    ImmutableSortedDictionary<string, string> Rules);
