using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.TruthStoreSpecs.Places;
using Caelmor.Persistence.TruthStoreSpecs.Processes;

namespace Caelmor.Persistence.TruthStoreSpecs.Judging;

/// <summary>Opens and reads anybody's store, and tells failures from answers that mean
/// nothing.</summary>
internal static class Peruse
{
    /// <exception cref="MalformedAnswerException">It answers with nothing.</exception>
    public static ITruthStore Open(ITruthStoreImplementation implementation, string place) =>
        Forking.Apart(() => implementation.Open(place)) ?? throw new MalformedAnswerException(
            "Open answers with a store.", "nothing (null).");

    /// <summary>Reads once.</summary>
    /// <exception cref="MalformedAnswerException">The answer means nothing.</exception>
    public static async Task<Reading> ReadAsync(ITruthStore store)
    {
        try
        {
            return new Reading.Gave(WellFormed(await store.ReadAsync(CancellationToken.None)));
        }
        catch (Exception failure) when (failure is not MalformedAnswerException)
        {
            return new Reading.Failed(failure);
        }
    }

    /// <summary>Opens the store of a place, reads once and closes it.</summary>
    /// <exception cref="MalformedAnswerException">The answer means nothing.</exception>
    public static async Task<Reading> ReadAtAsync(
        ITruthStoreImplementation implementation, Place place)
    {
        ITruthStore? store = null;
        try
        {
            store = Open(implementation, place.Folder);
            return await ReadAsync(store);
        }
        catch (Exception failure) when (failure is not MalformedAnswerException)
        {
            return new Reading.Failed(failure);
        }
        finally
        {
            if (store is not null)
            {
                await Closing.CloseAsync(store);
            }
        }
    }

    private static StoredTruth WellFormed(StoredTruth? stored) => stored switch
    {
        null => throw new MalformedAnswerException(
            "a reading gives a truth, or none.", "nothing (null)."),
        StoredTruth.Held { Truth: null or { States.IsDefault: true } } =>
            throw new MalformedAnswerException(
                "a reading gives a truth, or none.", "a truth without states (null)."),
        _ => stored,
    };
}
