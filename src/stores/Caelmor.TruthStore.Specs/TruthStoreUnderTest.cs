using Caelmor.Persistence;
using Caelmor.TruthStore.Specs.Processes;
using Caelmor.TruthStore.Specs.Trials;

namespace Caelmor.TruthStore.Specs;

/// <summary>Whose store the steps of one scenario drive. The host of a run makes it; the steps know
/// nobody by name.</summary>
public sealed class TruthStoreUnderTest
{
    /// <summary>A store at hand.</summary>
    /// <param name="implementation">The store.</param>
    /// <param name="start">Starts a process that opens the same store in some place.</param>
    /// <param name="root">The folder below which the places of a run lie.</param>
    public TruthStoreUnderTest(
        ITruthStoreImplementation implementation, StoreProcessStart start, string root)
        : this(new TrialAtHand(implementation, start, root))
    {
    }

    internal TruthStoreUnderTest(IStoreTrial trial) => Trial = trial;

    /// <summary>All that the steps touch outside of themselves.</summary>
    internal IStoreTrial Trial { get; }
}
