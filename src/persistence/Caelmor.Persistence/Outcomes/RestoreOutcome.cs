using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Outcomes;

/// <summary>What became of one request to restore.</summary>
/// <remarks>
/// Canon 21.1-7.8 and 22.8-6.7. There is no third case: a server that is partly restored is no
/// outcome but a defect, so this type has no word for it.
/// </remarks>
public abstract record RestoreOutcome
{
    private RestoreOutcome()
    {
    }

    /// <summary>Answers for whichever of the two cases it is.</summary>
    /// <typeparam name="T">The answer's type.</typeparam>
    /// <param name="restored">Answers for <see cref="Restored"/>.</param>
    /// <param name="rejected">Answers for <see cref="Rejected"/>.</param>
    public T Match<T>(Func<Restored, T> restored, Func<Rejected, T> rejected) => this switch
    {
        Restored outcome => restored(outcome),
        Rejected outcome => rejected(outcome),
        _ => throw new InvalidOperationException("There is no third outcome."),
    };

    /// <summary>The loud path: returns the restored case or throws.</summary>
    /// <exception cref="CanonViolationException">The restore was rejected.</exception>
    public Restored OrThrow() =>
        Match(
            restored => restored,
            rejected => throw new CanonViolationException(rejected.Violations));

    /// <summary>All five systems have their state back and are eligible. None is active.</summary>
    /// <param name="Epoch">The epoch of the restored truth.</param>
    /// <param name="Seal">The seal of the restored truth.</param>
    public sealed record Restored(Epoch Epoch, Seal Seal) : RestoreOutcome
    {
        /// <summary>Such as <c>restored from epoch 7, seal 3fa9c2d1</c>.</summary>
        public override string ToString() => $"restored from epoch {Epoch}, seal {Seal}";
    }

    /// <summary>Nothing was restored. The server is as empty as before.</summary>
    /// <param name="Violations">Every rule broken, in canonical order.</param>
    public sealed record Rejected(ViolationList Violations) : RestoreOutcome
    {
        /// <summary>Such as <c>rejected: missing truth (21.1-7.8)</c>.</summary>
        public override string ToString() => $"rejected: {Violations}";
    }
}
