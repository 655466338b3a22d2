namespace Caelmor.Conformance.Certification;

/// <summary>What a run of the certifier comes to.</summary>
public enum Decision
{
    /// <summary>Every rule of the spec is shown, and the implementation obeys every one.</summary>
    Certified,

    /// <summary>
    /// The implementation breaks a rule, crashes, hangs or gives a malformed answer.
    /// </summary>
    Rejected,

    /// <summary>Nothing was broken, but not every rule was tried: that certifies nothing.</summary>
    NothingCertified,

    /// <summary>
    /// The suite itself failed, so it has nothing to say about the implementation.
    /// </summary>
    HarnessFault,
}
