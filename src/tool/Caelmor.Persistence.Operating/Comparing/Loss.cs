using Caelmor.CommandLine;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Comparing;

/// <summary>What would be lost if one file took the place of another.</summary>
/// <param name="Diff">From the truth in force to the other; null if that cannot be told.</param>
/// <param name="Problem">Why it cannot; null if it can.</param>
internal sealed record Loss(TruthDiff? Diff, string? Problem)
{
    /// <exception cref="StopException">The chosen file cannot be read, so it cannot be
    /// used.</exception>
    public static Loss Of(
        TruthFolder folder, EpochFile? inForce, EpochFile chosen, CancellationToken cancellation)
    {
        var after = Choose(folder, chosen, cancellation);
        if (inForce is null)
        {
            return new(null, "There is no truth in force.");
        }

        try
        {
            return new(TruthDiff.Between(folder.Read(inForce, cancellation), after), null);
        }
        catch (TruthStoreException unreadable) when (!Permission.IsLacking(unreadable))
        {
            return new(null, unreadable.Message);
        }
    }

    private static Truth Choose(
        TruthFolder folder, EpochFile chosen, CancellationToken cancellation)
    {
        try
        {
            return folder.Read(chosen, cancellation);
        }
        catch (TruthStoreException unreadable) when (!Permission.IsLacking(unreadable))
        {
            throw StopException.Refusal(
                $"{unreadable.Message} Epoch {chosen.Epoch} cannot be the truth; choose another "
                + "one. Nothing was changed.");
        }
    }
}
