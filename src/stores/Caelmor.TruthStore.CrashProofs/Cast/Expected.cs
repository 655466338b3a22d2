using Caelmor.Persistence.Server;

namespace Caelmor.TruthStore.CrashProofs.Cast;

/// <summary>What a store has to answer with.</summary>
internal abstract record Expected
{
    private Expected() { }

    /// <summary>Whether an answer is that.</summary>
    public abstract bool Fits(StoredTruth found);

    /// <summary>Nothing was ever committed.</summary>
    public sealed record Nothing : Expected
    {
        public override bool Fits(StoredTruth found) => found is StoredTruth.Nothing;

        public override string ToString() => "no truth";
    }

    /// <summary>This truth, to the letter.</summary>
    public sealed record Whole(Truth Truth) : Expected
    {
        public override bool Fits(StoredTruth found) =>
            found is StoredTruth.Held held && Same.Are(held.Truth, Truth);

        public override string ToString() => $"epoch {Truth.Epoch}, whole";
    }

    /// <summary>The word that this epoch is broken, and nothing of what it holds.</summary>
    public sealed record Broken(long Epoch) : Expected
    {
        public override bool Fits(StoredTruth found) =>
            found is StoredTruth.Broken broken && broken.Epoch.Number == Epoch;

        public override string ToString() => $"epoch {Epoch}, broken";
    }
}

/// <summary>Compares truths to the letter: seal, order of states, every text.</summary>
internal static class Same
{
    public static bool Are(Truth one, Truth other) =>
        one.Epoch == other.Epoch
        && one.Version == other.Version
        && one.Seal == other.Seal
        && one.States.IsDefault == other.States.IsDefault
        && (one.States.IsDefault || one.States.SequenceEqual(other.States));
}
