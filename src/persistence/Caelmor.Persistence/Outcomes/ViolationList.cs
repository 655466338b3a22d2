using System.Collections;
using System.Collections.Immutable;

namespace Caelmor.Persistence.Outcomes;

/// <summary>
/// Everything that is wrong, each thing once, in the one canonical order; never empty.
/// </summary>
/// <remarks>Canon 21.0-4.4: the same input gives the same list.</remarks>
public sealed record ViolationList : IReadOnlyList<Violation>
{
    private readonly ImmutableArray<Violation> _violations;

    /// <summary>Puts violations in order and drops repetitions.</summary>
    /// <param name="violations">One or more, in any order.</param>
    /// <exception cref="ArgumentException">There is none: a rejection without a reason is
    /// none.</exception>
    public ViolationList(params IEnumerable<Violation> violations)
    {
        _violations = [.. violations.Distinct().Order()];
        if (_violations.IsEmpty)
        {
            throw new ArgumentException(
                "A rejection has at least one reason; none was given.", nameof(violations));
        }
    }

    /// <inheritdoc/>
    public int Count => _violations.Length;

    /// <inheritdoc/>
    public Violation this[int index] => _violations[index];

    /// <summary>Whether one of the violations has this reason.</summary>
    /// <param name="reason">The reason looked for.</param>
    public bool Contain(RejectionReason reason) => _violations.Any(found => found.Reason == reason);

    /// <inheritdoc/>
    public IEnumerator<Violation> GetEnumerator() => _violations.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both list the same.</summary>
    public bool Equals(ViolationList? other) =>
        other is not null && _violations.AsSpan().SequenceEqual(other._violations.AsSpan());

    /// <summary>A hash of the list.</summary>
    public override int GetHashCode() => HashCode.Combine(_violations[0], _violations.Length);

    /// <summary>The violations, separated by semicolons.</summary>
    public override string ToString() => string.Join("; ", _violations);
}
