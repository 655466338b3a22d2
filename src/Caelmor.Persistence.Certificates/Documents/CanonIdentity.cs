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
    ImmutableSortedDictionary<string, string> Rules)
{
    /// <summary>Whether both are the same canon, to the word.</summary>
    public bool Equals(CanonIdentity? other) =>
        other is not null
        && (Version, Register, Features) == (other.Version, other.Register, other.Features);

    /// <summary>A hash of the digests.</summary>
    public override int GetHashCode() => HashCode.Combine(Version, Register, Features);
}
