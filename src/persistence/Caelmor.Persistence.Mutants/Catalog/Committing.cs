using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Wrong ways to put a new truth in force.</summary>
internal static class Committing
{
    public static async ValueTask<bool> Twice(
        ITruthStore store, Truth truth, CancellationToken cancellation)
    {
        await store.CommitAsync(truth, cancellation);
        await store.CommitAsync(truth, cancellation);
        return true;
    }

    public static async ValueTask<bool> SystemBySystem(
        ITruthStore store, Truth truth, CancellationToken cancellation)
    {
        var isInForce = true;
        for (var count = 1; isInForce && count <= truth.States.Length; count++)
        {
            var part = Part(truth, truth.States[..count]);
            isInForce = await WithoutLookingAgain(store, part, cancellation);
        }

        return isInForce;
    }

    public static async ValueTask<bool> GroundFirst(
        ITruthStore store, Truth truth, CancellationToken cancellation)
    {
        ImmutableArray<SystemState> ground =
            [.. truth.States.Where(state => Dependencies.IsGround(state.System))];
        await store.CommitAsync(Part(truth, ground), cancellation);
        await store.CommitAsync(truth, cancellation);
        return true;
    }

    public static async ValueTask<bool> Blindly(
        ITruthStore store, Truth truth, CancellationToken cancellation)
    {
        await WithoutLookingAgain(store, truth, cancellation);
        return true;
    }

    public static async ValueTask<bool> WithoutLookingAgain(
        ITruthStore store, Truth truth, CancellationToken cancellation)
    {
        try
        {
            await store.CommitAsync(truth, cancellation);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>Whoever gives a commit up is not asked what came of it.</summary>
    public static async ValueTask<bool> GivenUpIsNotCommitted(
        ITruthStore store, Truth truth, CancellationToken cancellation)
    {
        try
        {
            await store.CommitAsync(truth, cancellation);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception)
        {
            return await HoldsAsync(store, truth, inDoubt: false, CancellationToken.None);
        }
    }

    /// <summary>A new truth is in force unless the store says that it is not.</summary>
    public static async ValueTask<bool> UnlessToldOtherwise(
        ITruthStore store, Truth truth, CancellationToken cancellation) =>
        await WithoutLookingAgain(store, truth, cancellation)
        || await HoldsAsync(store, truth, inDoubt: true, CancellationToken.None);

    /// <summary>Whether a new truth is in force is asked for as long as the server waits, and no
    /// longer.</summary>
    public static async ValueTask<bool> AskingWhileWaitedFor(
        ITruthStore store, Truth truth, CancellationToken cancellation) =>
        await WithoutLookingAgain(store, truth, cancellation)
        || await HoldsAsync(store, truth, inDoubt: false, cancellation);

    private static async ValueTask<bool> HoldsAsync(
        ITruthStore store, Truth truth, bool inDoubt, CancellationToken cancellation)
    {
        try
        {
            return await store.ReadAsync(cancellation)
                is StoredTruth.Held held && held.Truth == truth;
        }
        catch (Exception)
        {
            return inDoubt;
        }
    }

    private static Truth Part(Truth truth, ImmutableArray<SystemState> states) =>
        Truth.Sealed(truth.Epoch, truth.Version, states);
}
