namespace Caelmor.Persistence.Specs.Register;

/// <summary>
/// What a rule belongs to: one of the six validation gates, the plan, or the suite itself.
/// </summary>
/// <remarks>Canon 22.8-6.1 to 6.6.</remarks>
public enum Gate
{
    /// <summary>Only canon's systems take part.</summary>
    Participation,

    /// <summary>Saves are all or nothing.</summary>
    Atomicity,

    /// <summary>Restore follows the one order, dependencies satisfied.</summary>
    Ordering,

    /// <summary>Restore executes nothing and emits no intent.</summary>
    Legality,

    /// <summary>Networking and snapshots satisfy nothing.</summary>
    Isolation,

    /// <summary>Partial, missing or inconsistent truth is rejected deterministically.</summary>
    Rejection,

    /// <summary>No gate of an implementation: the rule is about the order of building.</summary>
    Plan,

    /// <summary>
    /// No gate of an implementation: the rule is about the documents and the suite.
    /// </summary>
    Suite,

    /// <summary>No gate of the canon: the rule is about what lies below it, truth stores.</summary>
    Store,
}
