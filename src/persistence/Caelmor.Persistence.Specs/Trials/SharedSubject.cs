using Caelmor.Conformance.Features;

namespace Caelmor.Persistence.Specs.Trials;

/// <summary>An implementation within this process, which all trials share.</summary>
/// <param name="implementation">The implementation.</param>
public sealed class SharedSubject(IImplementation implementation) : ITrialSubject, ITrialSession
{
    private static readonly Task<Exception?> NothingWrong = Task.FromResult<Exception?>(null);

    /// <inheritdoc/>
    public string Name => implementation.Name;

    /// <inheritdoc/>
    public string Version => implementation.Version;

    /// <inheritdoc/>
    public IImplementation Implementation { get; } = Fronts.Given(implementation);

    /// <inheritdoc/>
    public ITrialSession Begin(Scenario scenario) => this;

    /// <inheritdoc/>
    public Task<Exception?> EndAsync(bool isAbandoned) => NothingWrong;
}
