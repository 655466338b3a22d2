using System.Collections.Immutable;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>Judges states, seals them, and puts them in force as one truth.</summary>
internal static class Committing
{
    /// <summary>Commits once, if the states are in order.</summary>
    /// <returns>The truth, if it is in force.</returns>
    public static async Task<Truth?> CommitAsync(
        ITruthStore store,
        Epoch epoch,
        ImmutableArray<SystemState> states,
        Violations found,
        CancellationToken cancellation)
    {
        Judgement.JudgeStates(epoch, states, found);
        if (found.Any)
        {
            return null;
        }

        var truth = Truth.Sealed(epoch, CanonVersion.Current, states);
        if (await IsInForceAsync(store, truth, cancellation))
        {
            return truth;
        }

        found.Add(RejectionReason.StoreFailed);
        return null;
    }

    /// <summary>Waits for the end of a commit, and if it failed, asks what is in force.</summary>
    private static async Task<bool> IsInForceAsync(
        ITruthStore store, Truth truth, CancellationToken cancellation)
    {
        try
        {
            await store.CommitAsync(truth, cancellation);
            return true;
        }
        catch (Exception)
        {
            var stored = await Answers.InTheEndAsync(
                end => Answers.GetAsync(store.ReadAsync, end), cancellation);
            return stored is StoredTruth.Held { Truth: var held }
                && WellFormed.Is(held)
                && held == truth;
        }
    }
}
