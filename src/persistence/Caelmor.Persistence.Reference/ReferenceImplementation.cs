using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Reference;

/// <summary>
/// The reference: written to be read beside the canon, and the first to be certified.
/// </summary>
public sealed class ReferenceImplementation : IImplementation
{
    /// <inheritdoc/>
    public string Name => "reference";

    /// <inheritdoc/>
    public string Version =>
        typeof(ReferenceImplementation).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <inheritdoc/>
    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) =>
        new ReferenceOrchestrator(server, CanonSteps.Canonical);
}
