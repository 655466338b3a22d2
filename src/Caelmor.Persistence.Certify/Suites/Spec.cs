namespace Caelmor.Persistence.Certify.Suites;

/// <summary>What the certifier certifies by.</summary>
internal enum Spec
{
    /// <summary>The canon: orchestrators are certified.</summary>
    Canon,

    /// <summary>The rules of what lies below them: truth stores are certified.</summary>
    TruthStore,
}
