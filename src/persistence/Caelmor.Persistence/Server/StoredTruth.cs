using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Server;

/// <summary>What a truth store holds: a truth, none as yet, or one that it can't vouch
/// for.</summary>
public abstract record StoredTruth
{
    private StoredTruth()
    {
    }

    /// <summary>Nothing was ever saved.</summary>
    public static StoredTruth None { get; } = new Nothing();

    /// <summary>
    /// The epoch of the truth in force; <see cref="Epoch.None"/> if there is none.
    /// </summary>
    public abstract Epoch Epoch { get; }

    /// <summary>Nothing was ever saved.</summary>
    public sealed record Nothing : StoredTruth
    {
        /// <inheritdoc/>
        public override Epoch Epoch => Epoch.None;
    }

    /// <summary>There is a truth in force.</summary>
    /// <param name="Truth">The truth, as the store has it: intact or not.</param>
    public sealed record Held(Truth Truth) : StoredTruth
    {
        /// <inheritdoc/>
        public override Epoch Epoch => Truth.Epoch;
    }

    /// <summary>
    /// There is a truth in force, and what the store kept of it fails the store's own check.
    /// </summary>
    /// <remarks>
    /// Nothing of it is given, for nothing of it may be restored (Canon 21.1-7.8): a restore is
    /// rejected as <see cref="Outcomes.RejectionReason.BrokenSeal"/>. Its epoch is taken all the
    /// same, so that a save goes on from it (Canon 21.1-6.1).
    /// </remarks>
    /// <param name="Epoch">Its epoch.</param>
    /// <param name="Why">What is wrong with it, in a sentence for the operator.</param>
    public sealed record Broken(Epoch Epoch, string Why) : StoredTruth
    {
        /// <inheritdoc/>
        public override Epoch Epoch { get; } = Epoch;
    }
}
