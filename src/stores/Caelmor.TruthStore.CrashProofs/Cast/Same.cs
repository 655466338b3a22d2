using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.CrashProofs.Cast;

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
