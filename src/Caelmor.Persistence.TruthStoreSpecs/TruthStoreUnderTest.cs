using Caelmor.Persistence.TruthStoreSpecs.Processes;

namespace Caelmor.Persistence.TruthStoreSpecs;

/// <summary>Whose store the steps drive. The host of a run makes it; the steps know nobody by
/// name.</summary>
/// <param name="Implementation">The store.</param>
/// <param name="Start">Starts a process that opens the same store in some place.</param>
/// <param name="Root">The folder below which the places of a run lie.</param>
public sealed record TruthStoreUnderTest(
    ITruthStoreImplementation Implementation, StoreProcessStart Start, string Root);
