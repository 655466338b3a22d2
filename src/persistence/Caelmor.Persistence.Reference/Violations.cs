using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference;

/// <summary>
/// Collects what is wrong while a request is judged. All of it is reported, not just the first.
/// </summary>
public sealed class Violations
{
    private readonly List<Violation> _found = [];

    /// <summary>Whether anything is wrong so far.</summary>
    public bool Any => _found.Count > 0;

    /// <summary>Adds a violation that concerns the whole.</summary>
    /// <param name="reason">What is wrong.</param>
    public void Add(RejectionReason reason) => _found.Add(new(reason));

    /// <summary>Adds a violation that concerns one system.</summary>
    /// <param name="reason">What is wrong.</param>
    /// <param name="system">The system concerned.</param>
    public void Add(RejectionReason reason, SystemName system) => _found.Add(new(reason, system));

    /// <summary>Adds a violation that concerns one datum.</summary>
    /// <param name="reason">What is wrong.</param>
    /// <param name="system">The system that brings the datum.</param>
    /// <param name="datum">The datum concerned.</param>
    public void Add(RejectionReason reason, SystemName system, DatumKey datum) =>
        _found.Add(new(reason, system, datum));

    /// <summary>Everything found, in canonical order.</summary>
    /// <exception cref="ArgumentException">Nothing was found.</exception>
    public ViolationList ToList() => new(_found);
}
