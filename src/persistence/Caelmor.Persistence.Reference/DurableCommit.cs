using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference;

/// <summary>Canon 21.1-6.2: one commit of one whole truth.</summary>
internal static class DurableCommit
{
    /// <remarks>
    /// A store that fails leaves open whether it failed before or after the commit point. It is
    /// asked what it holds, and never asked to commit again: a second commit could be a second
    /// save.
    /// </remarks>
    public static async ValueTask<bool> CommitAsync(
        ITruthStore store, Truth truth, CancellationToken cancellation)
    {
        try
        {
            await store.CommitAsync(truth, cancellation);
            return true;
        }
        catch (Exception)
        {
            return await HoldsAsync(store, truth);
        }
    }

    private static async ValueTask<bool> HoldsAsync(ITruthStore store, Truth truth)
    {
        try
        {
            // The server may have stopped waiting; the question has to be answered all the same.
            var stored = await store.ReadAsync(CancellationToken.None);
            return stored is StoredTruth.Held held && held.Truth == truth;
        }
        catch (Exception)
        {
            // A store that no longer answers vouches for nothing.
            return false;
        }
    }
}
