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

    private static Truth Part(Truth truth, ImmutableArray<SystemState> states) =>
        Truth.Sealed(truth.Epoch, truth.Version, states);
}
