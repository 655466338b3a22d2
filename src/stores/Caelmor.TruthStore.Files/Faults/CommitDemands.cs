namespace Caelmor.TruthStore.Files.Faults;

/// <summary>What a store of any kind asks of a truth before it writes anything.</summary>
internal static class CommitDemands
{
    /// <exception cref="TruthStoreException">Something of it is not there.</exception>
    public static void NoNull(Truth truth)
    {
        var states = truth.States;
        if (!states.IsDefault
            && states.Any(state => state is null || state.Data.Any(datum => datum is null)))
        {
            throw new TruthStoreException(
                StoreFault.Refused,
                "Found a truth with null in the place of a state or a datum; expected values. "
                + "Nothing was written.");
        }
    }

    /// <summary>Epochs go forward.</summary>
    /// <param name="epoch">The epoch of the truth.</param>
    /// <param name="inForce">The epoch in force; 0 for none.</param>
    /// <exception cref="TruthStoreException">It is not later.</exception>
    public static void Forward(long epoch, long inForce)
    {
        if (epoch <= inForce)
        {
            throw NotForward(epoch, inForce);
        }
    }

    /// <summary>A truth is not of a later epoch.</summary>
    public static TruthStoreException NotForward(long epoch, long inForce) => new(
        StoreFault.NotForward,
        $"Found a commit of epoch {epoch}; expected one after {inForce}, which is in force. Epochs "
        + "only go forward. Nothing was written.");
}
