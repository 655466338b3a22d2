using System.Collections.Immutable;

namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>Which spec somebody was tried under.</summary>
/// <param name="Id">Its id, such as <c>canon</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Register">SHA-256 over every rule of the register.</param>
/// <param name="Features">SHA-256 over all feature files.</param>
/// <param name="Rules">SHA-256 of each rule of the register, by its number.</param>
public sealed record SpecIdentity(
    string Id,
    int Version,
    string Register,
    string Features,
    ImmutableSortedDictionary<string, string> Rules)
{
    /// <summary>Whether both are the same spec, to the word.</summary>
    public bool Equals(SpecIdentity? other) =>
        other is not null
        && (Id, Version, Register, Features)
            == (other.Id, other.Version, other.Register, other.Features);

    /// <summary>A hash of the digests.</summary>
    public override int GetHashCode() => HashCode.Combine(Id, Version, Register, Features);
}
