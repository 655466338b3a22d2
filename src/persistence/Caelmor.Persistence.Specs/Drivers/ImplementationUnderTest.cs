using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>
/// Whose orchestrator the steps drive. The host of a run sets it; the steps know nobody by name.
/// </summary>
public sealed class ImplementationUnderTest
{
    private IImplementation? _implementation;

    /// <summary>The implementation.</summary>
    /// <exception cref="InvalidOperationException">The host has set none.</exception>
    public IImplementation Implementation
    {
        get => _implementation ?? throw new InvalidOperationException(
            "Found no implementation to run the scenario against. Set ImplementationUnderTest in a "
            + "[BeforeScenario] hook, or hand it in as a service of the scenario.");
        set => _implementation = value;
    }

    /// <summary>Watches its servers when it has answered.</summary>
    public Aftermath Aftermath { get; } = new();

    /// <summary>Opens the stores of the servers that it is tried in; null keeps truths in
    /// memory.</summary>
    public Func<ITruthStore>? Stores { get; init; }
}
