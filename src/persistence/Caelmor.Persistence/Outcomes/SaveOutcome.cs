using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Outcomes;

/// <summary>What became of one request to save.</summary>
/// <remarks>
/// Canon 21.1-6.2 and 22.8-6.7. There is no third case: a save that is partly done is no outcome
/// but a defect, so this type has no word for it.
/// </remarks>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>Answers for whichever of the two cases it is.</summary>
    /// <typeparam name="T">The answer's type.</typeparam>
    /// <param name="saved">Answers for <see cref="Saved"/>.</param>
    /// <param name="rejected">Answers for <see cref="Rejected"/>.</param>
    public T Match<T>(Func<Saved, T> saved, Func<Rejected, T> rejected) => this switch
    {
        Saved outcome => saved(outcome),
        Rejected outcome => rejected(outcome),
        _ => throw new InvalidOperationException("There is no third outcome."),
    };

    /// <summary>The loud path: returns the saved case or throws.</summary>
    /// <exception cref="CanonViolationException">The save was rejected.</exception>
    public Saved OrThrow() =>
        Match(saved => saved, rejected => throw new CanonViolationException(rejected.Violations));

    /// <summary>All five system states are the truth now, as one.</summary>
    /// <param name="Epoch">The epoch of the new truth: that of the former one + 1.</param>
    /// <param name="Seal">The seal of the new truth.</param>
    public sealed record Saved(Epoch Epoch, Seal Seal) : SaveOutcome
    {
        /// <summary>Such as <c>saved as epoch 8, seal 3fa9c2d1</c>.</summary>
        public override string ToString() => $"saved as epoch {Epoch}, seal {Seal}";
    }

    /// <summary>Nothing changed. The truth is what it was before.</summary>
    /// <remarks>
    /// One thing is beyond knowing: a store that failed in the commit and no longer answers. It
    /// vouches for nothing, so the save is rejected; the next restore finds the old truth or the
    /// new one, whole.
    /// </remarks>
    /// <param name="Violations">Every rule broken, in canonical order.</param>
    public sealed record Rejected(ViolationList Violations) : SaveOutcome
    {
        /// <summary>Such as <c>rejected: participant failed: quest (21.1-6.4)</c>.</summary>
        public override string ToString() => $"rejected: {Violations}";
    }
}
